package org.imas.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries that were found so far, the newest first.
 *
 * @param next give it back to look further; absent where nothing is left
 * @param until what is older has not been looked at yet; absent where the list is full or nothing is left
 */
public record LookedBack(
        List<DeliverySummary> items,
        @Nullable String next,
        @Nullable Instant until) {}
