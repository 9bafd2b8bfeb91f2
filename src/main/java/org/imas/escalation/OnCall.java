package org.imas.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.imas.organization.OnCallShift;
import org.imas.organization.OnCallShifts;
import org.imas.organization.Person;
import org.imas.organization.Team;

/** Who is on call at which level; the one place here that knows from where. */
@ApplicationScoped
public class OnCall {

    @Inject
    private OnCallShifts shifts;

    /** The levels at which somebody is on call, the first called first. */
    List<Integer> levels(Team team, Instant at) {
        return shifts.onCall(team, at).stream()
                .map(OnCallShift::level)
                .distinct()
                .sorted()
                .toList();
    }

    List<Person> people(Team team, int level, Instant at) {
        return shifts.onCall(team, at).stream()
                .filter(shift -> shift.level() == level)
                .map(OnCallShift::person)
                .toList();
    }
}
