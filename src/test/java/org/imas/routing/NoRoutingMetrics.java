package org.imas.routing;

import java.time.Duration;

/** Counts nothing, where a test has the router but no monitoring. */
public final class NoRoutingMetrics extends RoutingMetrics {

    @Override
    void decided(Duration took) {
        // nobody reads it
    }
}
