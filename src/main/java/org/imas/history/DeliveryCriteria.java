package org.imas.history;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.imas.delivery.DeliveryState;
import org.jspecify.annotations.Nullable;

/**
 * What deliveries must match, as a caller wrote it; an absent value matches all.
 *
 * @param provider the id or the name of the provider
 * @param severity one or more of the four severities
 * @param state one or more {@link DeliveryState}s
 * @param code of the last attempt, or {@code too-late}
 * @param incident its id
 * @param from at or after that time (ISO-8601): when it died for a dead letter, when it was promised otherwise
 * @param to before that time
 */
public record DeliveryCriteria(
        @Nullable String provider,
        @Nullable String type,
        @Nullable List<String> severity,
        @Nullable List<String> state,
        @Nullable String code,
        @Nullable String incident,
        @Nullable String from,
        @Nullable String to) {

    static final DeliveryCriteria NONE = new DeliveryCriteria(null, null, null, null, null, null, null, null);

    /** Whether it leaves nothing out. */
    boolean matchesAll() {
        return Stream.of(provider, type, code, incident, from, to).allMatch(Objects::isNull)
                && Stream.of(severity, state).allMatch(list -> list == null || list.isEmpty());
    }
}
