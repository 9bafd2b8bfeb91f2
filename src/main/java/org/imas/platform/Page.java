package org.imas.platform;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next give it back as {@code cursor} for the following page; absent on the last one
 */
public record Page(List<?> items, @Nullable String next) {

    /** Before every id there is. */
    public static final UUID FROM_THE_START = new UUID(0, 0);

    /** After every id there is, whether a database takes the first bit for a sign or not. */
    public static final UUID AFTER_THE_END = new UUID(Long.MAX_VALUE, -1);

    /** What a caller asks of a list: how many items (1 to 200, default 50), after which one. */
    public static class Query {

        private static final int MOST = 200;

        @QueryParam("limit")
        @DefaultValue("50")
        @Nullable
        String limit;

        @QueryParam("cursor")
        @Nullable
        String cursor;

        public int limit() {
            try {
                int number = Integer.parseInt(String.valueOf(limit));
                if (number >= 1 && number <= MOST) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // told below, like a number out of range
            }
            throw new Refusal(Problem.invalid("limit", "must be a whole number from 1 to " + MOST));
        }

        /** As it was given, for lists that are not in the order of ids; absent at the start. */
        public @Nullable String cursor() {
            return cursor == null || cursor.isEmpty() ? null : cursor;
        }

        public @Nullable UUID after() {
            if (cursor == null || cursor.isEmpty()) {
                return null;
            }
            try {
                return UUID.fromString(cursor);
            } catch (IllegalArgumentException e) {
                throw new Refusal(Problem.invalid("cursor", "is not one that a list answered"));
            }
        }
    }

    /** Takes up to one row more than the limit, so that it knows whether another page follows. */
    public static <T> Page of(List<T> rows, int limit, Function<T, UUID> id, Function<T, ?> view) {
        boolean more = rows.size() > limit;
        List<T> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? id.apply(shown.get(limit - 1)).toString() : null;
        return new Page(List.copyOf(shown.stream().map(view).toList()), next);
    }

    public static Page whole(List<?> items) {
        return new Page(items, null);
    }
}
