package org.imas.routing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.imas.platform.DailyHours;
import org.imas.platform.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A part of the week, by the clock of a zone; a time that the clocks pass over is as much later.
 *
 * @param days MONDAY to SUNDAY; all when absent
 * @param from the first minute, such as 18:00; with {@code to} before it the window ends on the day after
 * @param to the first minute that is no longer in it; both absent: the whole day
 * @param zone such as Europe/Paris
 * @param outside true: all the time that is not in it
 */
public record RuleWindow(
        @Nullable List<String> days,
        @Nullable String from,
        @Nullable String to,
        @Nullable String zone,
        @Nullable Boolean outside) {

    List<Fault> faults(String path) {
        List<Fault> faults = new ArrayList<>();
        List<String> given = RuleConditions.given(days);
        for (int i = 0; i < given.size(); i++) {
            check(path + ".days[" + i + "]", "must be one of MONDAY to SUNDAY", day(given.get(i)), faults);
        }
        if (days != null && days.isEmpty()) {
            faults.add(new Fault(path + ".days", "names no day, so the rule could never match"));
        }
        check(path + ".zone", "must be a time zone such as Europe/Paris", zoneId(), faults);
        if ((from == null) != (to == null)) {
            faults.add(new Fault(path + (from == null ? ".from" : ".to"), "is required beside the other one"));
        } else if (from != null) {
            check(path + ".from", "must be a time such as 18:00", time(from), faults);
            check(path + ".to", "must be a time such as 08:00", time(to), faults);
            if (from.equals(to)) {
                faults.add(new Fault(path + ".to", "is the same as from, so the rule could never match"));
            }
        }
        return faults;
    }

    private static void check(String field, String reason, @Nullable Object read, List<Fault> faults) {
        if (read == null) {
            faults.add(new Fault(field, reason));
        }
    }

    boolean covers(Instant at) {
        return inside(at, Objects.requireNonNull(zoneId())) != Boolean.TRUE.equals(outside);
    }

    private boolean inside(Instant at, ZoneId clock) {
        LocalTime begin = time(from);
        LocalTime end = time(to);
        Set<DayOfWeek> on = days == null ? EnumSet.allOf(DayOfWeek.class) : known(days);
        if (begin == null || end == null) {
            return on.contains(at.atZone(clock).getDayOfWeek());
        }
        return new DailyHours(on, begin, end, clock).until(at).isPresent();
    }

    private static Set<DayOfWeek> known(List<String> names) {
        EnumSet<DayOfWeek> known = EnumSet.noneOf(DayOfWeek.class);
        for (String name : names) {
            DayOfWeek day = day(name);
            if (day != null) {
                known.add(day);
            }
        }
        return known;
    }

    private static @Nullable DayOfWeek day(@Nullable String name) {
        try {
            return DayOfWeek.valueOf(String.valueOf(name).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable ZoneId zoneId() {
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
