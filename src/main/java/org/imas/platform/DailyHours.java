package org.imas.platform;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * From a time of day to another one by the clocks of a zone, so longer or shorter when they change.
 *
 * @param days on which it begins
 * @param to on the next day where it is not after {@code from}
 */
public record DailyHours(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {

    /** Hours over midnight may end on the day after the next, where the clocks pass over their end. */
    private static final int DAYS = 2;

    /** When what covers that time is over. */
    public Optional<Instant> until(Instant at) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        return IntStream.rangeClosed(0, DAYS)
                .mapToObj(today::minusDays)
                .filter(day -> days.contains(day.getDayOfWeek()))
                .filter(day -> !at(day, from).isAfter(at))
                .map(day -> at(to.isAfter(from) ? day : day.plusDays(1), to))
                .filter(end -> end.isAfter(at))
                .max(Comparator.naturalOrder());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return LocalTimes.instant(day, time, zone);
    }
}
