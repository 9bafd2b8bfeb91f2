package org.imas.routing;

import io.prometheus.metrics.core.metrics.Histogram;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.imas.platform.Metrics;

/** How long the decision takes whom to tell. */
@ApplicationScoped
public class RoutingMetrics {

    private static final double[] SECONDS = {0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 1};
    private static final double NANOS = 1e9;

    @Inject
    private Metrics metrics;

    private Histogram decisions;

    @PostConstruct
    void register() {
        decisions = Histogram.builder()
                .name("imas_routing_seconds")
                .help("How long it took to decide who is told of a change of an incident")
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .register(metrics.registry());
    }

    void decided(Duration took) {
        decisions.observe(took.toNanos() / NANOS);
    }
}
