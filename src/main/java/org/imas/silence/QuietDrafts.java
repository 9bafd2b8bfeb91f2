package org.imas.silence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.imas.incident.Severity;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.platform.Checks;
import org.imas.platform.DailyHours;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Checks what someone wants of quiet hours before they are stored, and finds whom they are for. */
@ApplicationScoped
public class QuietDrafts {

    @Inject
    private Checks checks;

    @Inject
    private People people;

    @Inject
    private Teams teams;

    /** What a draft without faults comes to; either a person or a team is there. */
    record Checked(@Nullable Person person, @Nullable Team team, DailyHours hours, Set<Severity> severities) {}

    Checked check(QuietTime.@Nullable Draft draft) {
        if (draft == null) {
            throw new Refusal(Problem.malformed("The body is empty; a JSON object is expected"));
        }
        List<Fault> faults = new ArrayList<>(checks.faults(draft));
        Checked checked = new Checked(person(draft, faults), team(draft, faults), hours(draft, faults), held(draft));
        if ((draft.person() == null) == (draft.team() == null)) {
            faults.add(new Fault("person", "must be given, or else team"));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        return checked;
    }

    private @Nullable Person person(QuietTime.Draft draft, List<Fault> faults) {
        Person found =
                draft.person() == null ? null : people.find(draft.person()).orElse(null);
        if (found == null && draft.person() != null) {
            faults.add(new Fault("person", "there is no person with this id, and not exactly one with this name"));
        }
        return found;
    }

    private @Nullable Team team(QuietTime.Draft draft, List<Fault> faults) {
        Team found = draft.team() == null ? null : teams.find(draft.team()).orElse(null);
        if (found == null && draft.team() != null) {
            faults.add(new Fault("team", "there is no team with this name or id"));
        }
        return found;
    }

    private static DailyHours hours(QuietTime.Draft draft, List<Fault> faults) {
        Fields fields = new Fields(faults);
        Set<DayOfWeek> days = Fields.days(draft.days());
        return new DailyHours(
                days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days,
                draft.from() == null ? LocalTime.MIDNIGHT : fields.time("from", draft.from()),
                draft.to() == null ? LocalTime.MIDNIGHT : fields.time("to", draft.to()),
                draft.zone() == null ? ZoneOffset.UTC : fields.zone("zone", draft.zone()));
    }

    private static Set<Severity> held(QuietTime.Draft draft) {
        return draft.severities() == null || draft.severities().isEmpty()
                ? EnumSet.of(Severity.SEV3_MEDIUM, Severity.SEV4_LOW)
                : EnumSet.copyOf(draft.severities());
    }
}
