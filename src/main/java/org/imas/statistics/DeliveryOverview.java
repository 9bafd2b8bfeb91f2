package org.imas.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the deliveries that were promised in a period, as REST shows them.
 *
 * @param groups in the order of their names; one without a name where nothing is grouped
 */
public record DeliveryOverview(Instant from, Instant to, String groupBy, List<Group> groups) {

    /**
     * One provider or type.
     *
     * @param open how many have not come to an end
     * @param states how many came to each end
     * @param failures what attempts that were not accepted ended with most often, ten of them
     * @param attempt how long attempts took, however they ended
     * @param delivery from the promise to the delivery, of those that were delivered
     */
    public record Group(
            @Nullable String group,
            long count,
            long open,
            Map<String, Long> states,
            List<Failure> failures,
            Figure attempt,
            Figure delivery) {}

    /** A code, and how many attempts ended with it. */
    public record Failure(String code, long count) {}
}
