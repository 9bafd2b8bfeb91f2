package org.imas.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How deliveries are worked on, from configuration; a wrong value stops the start, not the first retry. */
@ApplicationScoped
public class DeliverySettings {

    @Inject
    @ConfigProperty(name = "imas.delivery.lease")
    private Duration lease;

    @Inject
    @ConfigProperty(name = "imas.delivery.retry-delays")
    private List<Duration> delays;

    @Inject
    @ConfigProperty(name = "imas.delivery.retry-after-max")
    private Duration longestAsked;

    @Inject
    @ConfigProperty(name = "imas.delivery.retry-jitter")
    private double jitter;

    @Inject
    @ConfigProperty(name = "imas.delivery.sweep-grace")
    private Duration sweepGrace;

    @Inject
    @ConfigProperty(name = "imas.delivery.sweep-batch")
    private int sweepBatch;

    @Inject
    @ConfigProperty(name = "imas.delivery.senders")
    private int senders;

    private RetryPolicy retryPolicy;
    private final String node = ManagementFactory.getRuntimeMXBean().getName();

    @PostConstruct
    void check() {
        if (senders < 1) {
            throw new IllegalArgumentException("imas.delivery.senders must be positive");
        }
        retryPolicy = new RetryPolicy(delays, longestAsked, jitter, ThreadLocalRandom.current());
    }

    /** How many deliveries this node sends at once. */
    int senders() {
        return senders;
    }

    Duration lease() {
        return lease;
    }

    RetryPolicy retryPolicy() {
        return retryPolicy;
    }

    Duration sweepGrace() {
        return sweepGrace;
    }

    int sweepBatch() {
        return sweepBatch;
    }

    /** Which process made an attempt: its id and host. */
    String node() {
        return node;
    }
}
