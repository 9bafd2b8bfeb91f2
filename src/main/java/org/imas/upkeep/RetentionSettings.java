package org.imas.upkeep;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long what is over is kept. */
@ApplicationScoped
public class RetentionSettings {

    private static final int LARGEST_BATCH = 5_000; // as many values as fit into one statement without harm

    @Inject
    @ConfigProperty(name = "imas.retention.deliveries")
    private Duration deliveries;

    @Inject
    @ConfigProperty(name = "imas.retention.dead-letters")
    private Duration deadLetters;

    @Inject
    @ConfigProperty(name = "imas.retention.idempotency-keys")
    private Duration idempotencyKeys;

    @Inject
    @ConfigProperty(name = "imas.retention.silences")
    private Duration silences;

    @Inject
    @ConfigProperty(name = "imas.retention.audit")
    private Duration audit;

    @Inject
    @ConfigProperty(name = "imas.retention.batch")
    private int batch;

    @PostConstruct
    void check() {
        if (Stream.of(deliveries, deadLetters, idempotencyKeys, silences, audit)
                .anyMatch(age -> age.isNegative() || age.isZero())) {
            throw new IllegalArgumentException("imas.retention.* must be positive durations");
        }
        if (batch < 1 || batch > LARGEST_BATCH) {
            throw new IllegalArgumentException("imas.retention.batch must be from 1 to " + LARGEST_BATCH);
        }
    }

    Duration deliveries() {
        return deliveries;
    }

    Duration deadLetters() {
        return deadLetters;
    }

    Duration idempotencyKeys() {
        return idempotencyKeys;
    }

    Duration silences() {
        return silences;
    }

    Duration audit() {
        return audit;
    }

    /** How many rows one transaction looks at. */
    int batch() {
        return batch;
    }
}
