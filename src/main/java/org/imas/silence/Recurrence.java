package org.imas.silence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.imas.platform.LocalTimes;
import org.jspecify.annotations.Nullable;

/**
 * When something begins again and again, by the calendar of a zone. It lasts as long as it is said to, also when the
 * clocks change meanwhile; a beginning that the clocks pass over is as much later, one that comes twice is the first.
 *
 * @param days the days of the week; none where it is monthly
 * @param dayOfMonth months without such a day are left out; -1 is the last day
 * @param last the last day on which it may begin
 */
record Recurrence(
        Set<DayOfWeek> days,
        @Nullable Integer dayOfMonth,
        LocalTime start,
        Duration lasts,
        ZoneId zone,
        LocalDate first,
        @Nullable LocalDate last) {

    static final int LAST_DAY = -1;

    /** The next 31st is at most 62 days away. */
    private static final int LOOKED_AHEAD = 63;

    /** When what covers that time is over; the latest where several do. */
    Optional<Instant> until(Instant at) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        return IntStream.rangeClosed(0, (int) lasts.toDays() + 1)
                .mapToObj(today::minusDays)
                .filter(this::falls)
                .map(this::begin)
                .filter(begin -> !begin.isAfter(at))
                .map(begin -> begin.plus(lasts))
                .filter(end -> end.isAfter(at))
                .max(Comparator.naturalOrder());
    }

    /** When it begins next after that time. */
    Optional<Instant> next(Instant at) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        LocalDate from = today.isBefore(first) ? first : today;
        return IntStream.rangeClosed(0, LOOKED_AHEAD)
                .mapToObj(from::plusDays)
                .filter(this::falls)
                .map(this::begin)
                .filter(begin -> begin.isAfter(at))
                .findFirst();
    }

    private Instant begin(LocalDate day) {
        return LocalTimes.instant(day, start, zone);
    }

    private boolean falls(LocalDate day) {
        boolean within = !day.isBefore(first) && (last == null || !day.isAfter(last));
        return within && (dayOfMonth == null ? days.contains(day.getDayOfWeek()) : monthly(day, dayOfMonth));
    }

    private static boolean monthly(LocalDate day, int wanted) {
        return day.getDayOfMonth() == (wanted == LAST_DAY ? YearMonth.from(day).lengthOfMonth() : wanted);
    }
}
