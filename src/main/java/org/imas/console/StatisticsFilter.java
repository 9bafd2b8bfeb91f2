package org.imas.console;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imas.statistics.StatisticsWish;
import org.jspecify.annotations.Nullable;

/** What the statistics page looks back at, as its address says; days are those of the viewer. */
public class StatisticsFilter implements Serializable {

    static final List<String> DAYS = List.of("7", "30", "90", "365");
    static final List<String> INTERVALS = List.of("day", "week", "month");
    static final List<String> INCIDENT_GROUPS = List.of("severity", "service", "team", "none");
    static final List<String> DELIVERY_GROUPS = List.of("provider", "type", "none");

    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> values =
            new HashMap<>(Map.of("days", "30", "groupBy", "severity", "by", "provider", "interval", "week"));

    /** By the name of the parameter; what is not given has its usual value. */
    public Map<String, String> getValues() {
        return values;
    }

    StatisticsWish incidents(ZoneId zone, Instant now) {
        return new StatisticsWish(
                from(zone, now), to(zone), values.get("groupBy"), values.get("interval"), zone.getId());
    }

    StatisticsWish deliveries(ZoneId zone, Instant now) {
        return new StatisticsWish(from(zone, now), to(zone), values.get("by"), null, null);
    }

    /** The day that is given; else so many whole days, today among them. */
    private @Nullable String from(ZoneId zone, Instant now) {
        String given = value("from");
        if (given != null) {
            return day(given, 0, zone);
        }
        String days = value("days");
        if (days == null || !days.matches("\\d{1,3}")) {
            return null;
        }
        LocalDate last = now.atZone(zone).toLocalDate();
        return last.minusDays(Long.parseLong(days) - 1)
                .atStartOfDay(zone)
                .toInstant()
                .toString();
    }

    private @Nullable String to(ZoneId zone) {
        String given = value("to");
        return given == null ? null : day(given, 1, zone);
    }

    private static String day(String given, int later, ZoneId zone) {
        try {
            return LocalDate.parse(given)
                    .plusDays(later)
                    .atStartOfDay(zone)
                    .toInstant()
                    .toString();
        } catch (DateTimeException e) {
            return given;
        }
    }

    private @Nullable String value(String parameter) {
        String given = values.get(parameter);
        return given == null || given.isBlank() ? null : given.strip();
    }
}
