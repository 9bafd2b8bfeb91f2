package org.imas.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imas.platform.Checks;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/** Checks what someone wants of a shift before it is stored, and finds whom it speaks of. */
@ApplicationScoped
public class ShiftDrafts {

    @Inject
    private Checks checks;

    @Inject
    private Teams teams;

    @Inject
    private People people;

    /** Whom a draft without faults speaks of. */
    record Checked(Team team, Person person) {}

    Checked check(OnCallShift.Draft draft) {
        checks.check(draft);
        List<Fault> faults = new ArrayList<>();
        Optional<Team> team = teams.find(String.valueOf(draft.team()));
        if (team.isEmpty()) {
            faults.add(new Fault("team", "there is no team with this name or id"));
        }
        Optional<Person> person = people.find(String.valueOf(draft.person()));
        if (person.isEmpty()) {
            faults.add(new Fault("person", "there is no person with this id, and not exactly one with this name"));
        }
        if (draft.endsBeforeItStarts()) {
            faults.add(new Fault("to", "must be after from"));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        return new Checked(team.orElseThrow(), person.orElseThrow());
    }
}
