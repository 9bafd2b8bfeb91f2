package org.imas.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.imas.oncall.Duty;
import org.imas.oncall.OnCall;
import org.imas.organization.Person;
import org.imas.organization.Team;

/** Who is on call at which level; the one place here that knows from where. */
@ApplicationScoped
public class Levels {

    @Inject
    private OnCall onCall;

    /** The levels at which somebody is on call, the first called first. */
    List<Integer> of(Team team, Instant at) {
        return onCall.onCall(team, at).stream()
                .map(Duty::level)
                .distinct()
                .sorted()
                .toList();
    }

    List<Person> people(Team team, int level, Instant at) {
        return onCall.onCall(team, at).stream()
                .filter(duty -> duty.level() == level)
                .map(Duty::person)
                .toList();
    }
}
