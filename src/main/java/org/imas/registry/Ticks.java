package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Time as the gates measure it: a clock that is set back must not hold up what waits for it. */
@ApplicationScoped
public class Ticks {

    @Inject
    private Clock clock;

    /** Only their differences mean anything. */
    long nanos() {
        return System.nanoTime();
    }

    Instant now() {
        return clock.instant();
    }

    /** The time of day of a tick to come, for people. */
    Instant at(long tick) {
        return now().plusNanos(tick - nanos());
    }

    Duration since(long tick) {
        return Duration.ofNanos(nanos() - tick);
    }
}
