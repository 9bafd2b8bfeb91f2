package org.imas.silence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.imas.platform.Checks;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Checks what someone wants of a maintenance window before it is stored. */
@ApplicationScoped
public class WindowDrafts {

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(7);

    @Inject
    private Checks checks;

    @Inject
    private Clock clock;

    /** What a draft without faults comes to. */
    record Checked(Matchers matchers, Recurrence recurrence) {}

    /** @param begins its first day so far, if it is there already */
    Checked check(MaintenanceWindow.@Nullable Draft draft, @Nullable String begins) {
        if (draft == null) {
            throw new Refusal(Problem.malformed("The body is empty; a JSON object is expected"));
        }
        List<Fault> faults = new ArrayList<>(checks.faults(draft));
        Checked checked = new Checked(Matchers.check(draft.wanted(), faults), recurrence(draft, begins, faults));
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        return checked;
    }

    private Recurrence recurrence(MaintenanceWindow.Draft draft, @Nullable String begins, List<Fault> faults) {
        Fields fields = new Fields(faults);
        Set<DayOfWeek> days = Fields.days(draft.days());
        if (days.isEmpty() == (draft.dayOfMonth() == null)) {
            faults.add(new Fault("days", "must be given, or else dayOfMonth"));
        } else if (Integer.valueOf(0).equals(draft.dayOfMonth())) {
            faults.add(new Fault("dayOfMonth", "must be 1 to 31, or -1 for the last day"));
        }
        ZoneId zone = draft.zone() == null ? ZoneOffset.UTC : fields.zone("zone", draft.zone());
        LocalTime start = draft.start() == null ? LocalTime.MIDNIGHT : fields.time("start", draft.start());
        LocalDate first = fields.date("from", draft.from() == null ? begins : draft.from());
        LocalDate from = first == null ? LocalDate.ofInstant(clock.instant(), zone) : first;
        LocalDate until = fields.date("until", draft.until());
        if (until != null && until.isBefore(from)) {
            faults.add(new Fault("until", "must not be before from"));
        }
        return new Recurrence(days, draft.dayOfMonth(), start, lasts(draft, faults), zone, from, until);
    }

    private static Duration lasts(MaintenanceWindow.Draft draft, List<Fault> faults) {
        Duration given = draft.lasts();
        if (given != null && (given.compareTo(LEAST) < 0 || given.compareTo(MOST) > 0)) {
            faults.add(new Fault("lasts", "must be from PT1M to P7D"));
        }
        return given == null ? LEAST : given;
    }
}
