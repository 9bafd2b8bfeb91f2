package org.imas.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The intervals of a period by the calendar of a zone, each from midnight there, however long its days are. */
final class Trend {

    private final List<Instant> starts;
    private final long[] micros;

    Trend(Period period, Interval interval, ZoneId zone) {
        List<Instant> found = new ArrayList<>();
        LocalDate day = interval.first(LocalDate.ofInstant(period.from(), zone));
        Instant start = day.atStartOfDay(zone).toInstant();
        while (start.isBefore(period.to())) {
            // a day that a zone leaves out begins with the one after it
            if (found.isEmpty() || start.isAfter(found.get(found.size() - 1))) {
                found.add(start);
            }
            day = interval.next(day);
            start = day.atStartOfDay(zone).toInstant();
        }
        starts = List.copyOf(found);
        micros = starts.stream()
                .mapToLong(each -> ChronoUnit.MICROS.between(Instant.EPOCH, each))
                .toArray();
    }

    List<Instant> starts() {
        return starts;
    }

    /** The number of the interval in which that time lies, from 0. */
    int at(long time) {
        int found = Arrays.binarySearch(micros, time);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }
}
