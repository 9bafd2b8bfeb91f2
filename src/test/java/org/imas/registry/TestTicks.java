package org.imas.registry;

import java.time.Duration;
import java.time.Instant;
import org.imas.testkit.TestClock;

/** Ticks that stand still until a test moves its clock. */
final class TestTicks extends Ticks {

    private final TestClock clock;
    private final Instant start;

    TestTicks(TestClock clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    @Override
    long nanos() {
        return Duration.between(start, clock.instant()).toNanos();
    }

    @Override
    Instant now() {
        return clock.instant();
    }
}
