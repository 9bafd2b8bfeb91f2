package org.imas.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.jspecify.annotations.Nullable;

/** The filters as they stand in an address; refused by their names. */
public record AuditQuery(
        @Nullable String kind,
        @Nullable String object,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String from,
        @Nullable String to) {

    public AuditFilter filter() {
        return new AuditFilter(kind, key(object), actor, action(action), time("from", from), time("to", to));
    }

    private static @Nullable UUID key(@Nullable String text) {
        return text == null
                ? null
                : Rows.id(text).orElseThrow(() -> new Refusal(Problem.invalid("object", "is not an id")));
    }

    private static @Nullable AuditAction action(@Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(AuditAction.values())
                        .filter(action -> action.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(
                                Problem.invalid("action", "must be one of " + Arrays.toString(AuditAction.values()))));
    }

    private static @Nullable Instant time(String field, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(Problem.invalid(field, "must be a time such as 2026-02-05T18:30:00Z"));
        }
    }
}
