package org.imas.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of deliveries.
 *
 * @param next give it back as {@code cursor} for the following page; absent on the last one
 * @param total how many match, counted up to 1,000
 * @param exact false where there are more than {@code total}
 */
public record DeliveryPage(
        List<DeliverySummary> items, @Nullable String next, int total, boolean exact) {}
