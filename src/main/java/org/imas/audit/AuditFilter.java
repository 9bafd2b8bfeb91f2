package org.imas.audit;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imas.platform.Ids;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; all where nothing is said.
 *
 * @param kind {@code ROUTING_RULE}
 * @param object the key of what it was done to
 * @param actor as it is written: {@code user:ada}
 * @param from the first moment
 * @param to the moment after the last one
 */
public record AuditFilter(
        @Nullable String kind,
        @Nullable UUID object,
        @Nullable String actor,
        @Nullable AuditAction action,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** The newest first; what all have in common stands before that, so that H2 takes the index that is in that order. */
    String order() {
        Stream<String> common = object != null
                ? Stream.of("e.object, ")
                : Stream.of(
                                actor == null ? "" : "e.actor, ",
                                kind == null ? "" : "e.kind, ",
                                action == null ? "" : "e.action, ")
                        .filter(column -> !column.isEmpty())
                        .limit(2);
        return common.collect(Collectors.joining()) + "e.id desc";
    }

    Selection before(@Nullable UUID last, int limit) {
        return Selection.of(limit, null)
                .where("kind", kind)
                .where("object", object)
                .where("actor", actor)
                .where("action", action)
                .and("e.id >= :from", "from", from == null ? null : Ids.firstAt(from))
                .and("e.id < :to", "to", to == null ? null : Ids.firstAt(to))
                .and("e.id < :before", "before", last);
    }
}
