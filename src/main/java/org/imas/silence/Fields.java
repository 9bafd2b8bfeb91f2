package org.imas.silence;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.imas.platform.Fault;
import org.jspecify.annotations.Nullable;

/** Reads the fields that JSON has no shape for, and writes them as rows keep them; remembers every fault. */
final class Fields {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final List<Fault> faults;

    Fields(List<Fault> faults) {
        this.faults = faults;
    }

    ZoneId zone(String field, @Nullable String given) {
        try {
            return ZoneId.of(given == null ? "" : given);
        } catch (DateTimeException e) {
            faults.add(new Fault(field, "must be a time zone, such as Europe/Paris"));
            return ZoneOffset.UTC;
        }
    }

    /** To the minute. */
    LocalTime time(String field, @Nullable String given) {
        try {
            LocalTime time = LocalTime.parse(given == null ? "" : given);
            if (time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
                return time;
            }
        } catch (DateTimeException e) {
            // told below, like one with seconds
        }
        faults.add(new Fault(field, "must be a time of day, such as 02:30"));
        return LocalTime.MIDNIGHT;
    }

    @Nullable
    LocalDate date(String field, @Nullable String given) {
        if (given == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(given);
            if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
                return date;
            }
        } catch (DateTimeException e) {
            // told below, like one out of range
        }
        faults.add(new Fault(field, "must be a date, such as 2026-01-31"));
        return null;
    }

    /** In the order of the week. */
    static Set<DayOfWeek> days(@Nullable List<DayOfWeek> given) {
        return given == null || given.isEmpty() ? EnumSet.noneOf(DayOfWeek.class) : EnumSet.copyOf(given);
    }

    static String stored(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static <E extends Enum<E>> Set<E> read(String stored, Class<E> type) {
        Set<E> values = EnumSet.noneOf(type);
        if (!stored.isEmpty()) {
            Arrays.stream(stored.split(",")).forEach(name -> values.add(Enum.valueOf(type, name)));
        }
        return values;
    }
}
