package org.imas.silence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * From a time of day to another one by the clocks of a zone, so longer or shorter when they change.
 *
 * @param days on which it begins
 * @param to on the next day where it is not after {@code from}
 */
record DailyHours(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {

    /** When what covers that time is over. */
    Optional<Instant> until(Instant at) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        return Stream.of(today.minusDays(1), today)
                .filter(day -> days.contains(day.getDayOfWeek()))
                .filter(day -> !at(day, from).isAfter(at))
                .map(day -> at(to.isAfter(from) ? day : day.plusDays(1), to))
                .filter(end -> end.isAfter(at))
                .max(Comparator.naturalOrder());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
