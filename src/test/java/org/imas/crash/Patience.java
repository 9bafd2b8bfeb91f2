package org.imas.crash;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How long a round waits for what must come. */
final class Patience {

    private Patience() {}

    static void awaiting(String what, BooleanSupplier condition) {
        await(what)
                .atMost(ofMinutes(3))
                .pollDelay(Duration.ZERO)
                .pollInterval(ofMillis(7))
                .until(condition::getAsBoolean);
    }
}
