package org.imas.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.imas.platform.Ids;

/** From a time until, but not at, another one. */
record Period(Instant from, Instant to) {

    static final Duration MOST = Duration.ofDays(400);
    static final Duration USUAL = Duration.ofDays(30);

    /** How much later than its key a row may say that it was made, or earlier. */
    private static final Duration SLACK = Duration.ofHours(1);

    /** In SQL, for the table of that alias: by its key, which an index has, and exactly; with {@link #values}. */
    static String condition(String alias) {
        return "%1$s.id >= ? and %1$s.id < ? and %1$s.created_at >= ? and %1$s.created_at < ?".formatted(alias);
    }

    List<Object> values() {
        return List.of(
                Ids.firstAt(from.minus(SLACK)),
                Ids.firstAt(to.plus(SLACK)),
                from.atOffset(ZoneOffset.UTC),
                to.atOffset(ZoneOffset.UTC));
    }
}
