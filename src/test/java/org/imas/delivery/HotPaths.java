package org.imas.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imas.testkit.Beans;

/** What is done with deliveries all day long, one call each, for a test that looks at the queries. */
public final class HotPaths {

    private final Beans beans;

    public HotPaths(Beans beans) {
        this.beans = beans.with(new DeliverySettings() {
            @Override
            Duration lease() {
                return Duration.ofMinutes(2);
            }

            @Override
            int sweepBatch() {
                return 500;
            }
        });
    }

    /** Whether it was taken. */
    public boolean claim(UUID id) {
        Turnstile open = new Turnstile(new OpenGates());
        return !beans.get(Claims.class).claim(List.of(id), open).claims().isEmpty();
    }

    /** How many are late. */
    public int sweep(Instant before) {
        return beans.get(Deliveries.class).overdue(before, before).size();
    }

    /** How many were replayed. */
    public int replay(List<UUID> ids) {
        return ids.size() - beans.get(Decisions.class).replay(ids, "test").size();
    }
}
