package org.imas.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Checks;
import org.imas.platform.Fault;
import org.imas.platform.Page;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.imas.platform.Selection;

/** The teams in the database. */
@ApplicationScoped
@Transactional
public class Teams {

    @Inject
    private Rows rows;

    @Inject
    private Checks checks;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    public Optional<Team> byId(UUID id) {
        return rows.byId(Team.class, id);
    }

    /** By its exact name. */
    public Optional<Team> named(String name) {
        return rows.named(Team.class, name);
    }

    /** By id or by exact name. */
    public Optional<Team> find(String nameOrId) {
        return rows.byNameOrId(Team.class, nameOrId);
    }

    public Team.View one(UUID id) {
        return rows.existing(Team.class, id).view();
    }

    public Page list(Selection wanted) {
        return Page.of(rows.find(Team.class, wanted), wanted.limit(), Team::id, Team::view);
    }

    public Team.View add(Team.Draft draft) {
        checks.check(draft);
        rows.nameIsFree(Team.class, Texts.line(draft.name()), null);
        Team team = Team.founded(draft, members(draft), clock.instant());
        rows.add(team);
        return team.view();
    }

    public Team.View change(UUID id, Team.Draft draft) {
        Team team = rows.existing(Team.class, id);
        checks.check(draft);
        rows.nameIsFree(Team.class, Texts.line(draft.name()), id);
        team.change(draft, members(draft));
        rows.written();
        return team.view();
    }

    public void remove(UUID id) {
        rows.remove(Team.class, id);
    }

    private List<Person> members(Team.Draft draft) {
        List<String> wanted = draft.members() == null ? List.of() : draft.members();
        List<Person> found = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Optional<Person> person = people.find(wanted.get(i));
            person.ifPresent(found::add);
            if (person.isEmpty()) {
                faults.add(new Fault(
                        "members[" + i + "]", "there is no person with this id, and not exactly one with this name"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        return found;
    }
}
