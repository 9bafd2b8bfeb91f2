package org.imas.digest;

import io.prometheus.metrics.core.metrics.Gauge;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.imas.delivery.HeldBy;
import org.imas.delivery.HeldDeliveries;
import org.imas.platform.Metrics;

/** How many deliveries are held back, and by what kind of thing. */
@ApplicationScoped
public class HeldMetrics {

    /** Counted in each fifteenth round, which is each half minute. */
    private static final int ROUNDS = 15;

    @Inject
    private Metrics metrics;

    @Inject
    private HeldDeliveries held;

    private Gauge gauge;
    private int round;

    @PostConstruct
    void register() {
        gauge = Gauge.builder()
                .name("imas_deliveries_held")
                .help("Deliveries that are held back, each half minute")
                .labelNames("by")
                .register(metrics.registry());
    }

    void count() {
        if (round++ % ROUNDS == 0) {
            List<HeldDeliveries.Heap> heaps = held.heaps();
            for (HeldBy.Kind kind : HeldBy.Kind.values()) {
                long number = heaps.stream()
                        .filter(heap -> heap.by().kind() == kind)
                        .mapToLong(HeldDeliveries.Heap::count)
                        .sum();
                gauge.labelValues(kind.name().toLowerCase(Locale.ROOT)).set((double) number);
            }
        }
    }
}
