package org.imas.oncall;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.imas.platform.LocalTimes;

/**
 * The hours in which a layer serves, such as nights: from one time on the wall until the other, on the next day where that
 * is not later.
 *
 * @param days on which the hours begin; none named: every day
 */
record Restriction(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    /** The hours that begin on that day. */
    Optional<Period> on(LocalDate date, ZoneId zone) {
        if (!days.isEmpty() && !days.contains(date.getDayOfWeek())) {
            return Optional.empty();
        }
        LocalDate last = from.isBefore(to) ? date : date.plusDays(1);
        return Period.of(LocalTimes.instant(date, from, zone), LocalTimes.instant(last, to, zone));
    }
}
