package org.imas.statistics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.imas.platform.CalendarTime;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads query parameters one by one and remembers every fault, so that all are told at once. */
final class QueryReader {

    private final List<Fault> faults = new ArrayList<>();

    /** The last thirty days where nothing is given. */
    Period period(@Nullable String from, @Nullable String to, Instant now) {
        Instant end = instant("to", to, now);
        Instant start = instant("from", from, end.minus(Period.USUAL));
        if (!faults.isEmpty()) {
            return new Period(start, end);
        }
        if (!start.isBefore(end)) {
            fault("to", "must be after from");
        } else if (start.isBefore(end.minus(Period.MOST))) {
            fault("from", "must be at most " + Period.MOST.toDays() + " days before to");
        }
        return new Period(start, end);
    }

    private Instant instant(String field, @Nullable String given, Instant otherwise) {
        if (given == null) {
            return otherwise;
        }
        try {
            Instant time = Instant.parse(given);
            if (CalendarTime.Check.holds(time)) {
                return time;
            }
        } catch (DateTimeException e) {
            // told below, like a time out of range
        }
        fault(field, "must be a time in ISO-8601, such as 2026-01-31T03:00:00Z");
        return otherwise;
    }

    /** One of the names of that enum, in lower case. */
    <E extends Enum<E>> E option(String field, @Nullable String given, E otherwise) {
        if (given == null) {
            return otherwise;
        }
        List<E> all = Arrays.asList(otherwise.getDeclaringClass().getEnumConstants());
        return all.stream()
                .filter(option -> name(option).equals(given))
                .findFirst()
                .orElseGet(() -> {
                    fault(
                            field,
                            "must be one of "
                                    + all.stream().map(QueryReader::name).toList());
                    return otherwise;
                });
    }

    ZoneId zone(@Nullable String given) {
        try {
            return given == null ? ZoneOffset.UTC : ZoneId.of(given);
        } catch (DateTimeException e) {
            fault("zone", "must be a time zone, such as Europe/Paris or UTC");
            return ZoneOffset.UTC;
        }
    }

    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
    }

    private static String name(Enum<?> option) {
        return option.name().toLowerCase(Locale.ROOT);
    }

    private void fault(String field, String reason) {
        faults.add(new Fault(field, reason));
    }
}
