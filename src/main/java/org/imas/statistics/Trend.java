package org.imas.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The intervals of a period by the calendar of a zone, each from midnight there, however long its days are. */
final class Trend {

    private final List<Instant> starts;

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
    }

    List<Instant> starts() {
        return starts;
    }

    /** What of the period lies in each interval. */
    List<Period> parts(Period period) {
        List<Period> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Instant from = i == 0 ? period.from() : starts.get(i);
            parts.add(new Period(from, i + 1 < starts.size() ? starts.get(i + 1) : period.to()));
        }
        return parts;
    }
}
