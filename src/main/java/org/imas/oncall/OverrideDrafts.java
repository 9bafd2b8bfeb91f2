package org.imas.oncall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.platform.Checks;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Checks what someone wants of an override before it is stored, and finds whom it speaks of. */
@ApplicationScoped
public class OverrideDrafts {

    private static final Duration LONGEST = Duration.ofDays(366);

    @Inject
    private Checks checks;

    @Inject
    private Teams teams;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    OnCallOverride.Whose check(OnCallOverride.Draft draft) {
        checks.check(draft);
        return whose(draft, "");
    }

    /** @param place of the person and the times in what came in, such as {@code first.} */
    OnCallOverride.Whose whose(OnCallOverride.Draft draft, String place) {
        List<Fault> faults = new ArrayList<>();
        Optional<Team> team = teams.find(String.valueOf(draft.team()));
        if (team.isEmpty()) {
            faults.add(new Fault("team", "there is no team with this name or id"));
        }
        Optional<Person> person = people.find(String.valueOf(draft.person()));
        if (person.isEmpty()) {
            faults.add(
                    new Fault(place + "person", "there is no person with this id, and not exactly one with this name"));
        }
        wrong(draft.from(), draft.to()).ifPresent(reason -> faults.add(new Fault(place + "to", reason)));
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        return new OnCallOverride.Whose(team.orElseThrow(), person.orElseThrow());
    }

    private Optional<String> wrong(@Nullable Instant from, @Nullable Instant to) {
        if (from == null || to == null || !to.isAfter(from)) {
            return Optional.of("must be after from");
        }
        if (!to.isAfter(clock.instant())) {
            return Optional.of("must lie in the future: what is over cannot be overridden");
        }
        return Duration.between(from, to).compareTo(LONGEST) > 0
                ? Optional.of("must be at most " + LONGEST.toDays() + " days after from")
                : Optional.empty();
    }
}
