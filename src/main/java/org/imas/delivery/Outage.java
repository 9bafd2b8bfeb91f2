package org.imas.delivery;

import java.time.Duration;
import java.time.Instant;

/** What is known of a broker: one that was away is not asked for a while, since each attempt costs, and a line in the log. */
final class Outage {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private volatile boolean on;
    private volatile Instant askedAgainAt = Instant.EPOCH;

    /** Whether it could not be reached the last time. */
    boolean isOn() {
        return on;
    }

    boolean worthAsking(Instant now) {
        return !now.isBefore(askedAgainAt);
    }

    /** It could not be reached; answers whether it could before. */
    boolean begins(Instant now) {
        boolean news = !on;
        on = true;
        askedAgainAt = now.plus(PAUSE);
        return news;
    }

    /** It was reached; answers whether it could not be before. */
    boolean ends() {
        boolean news = on;
        on = false;
        return news;
    }
}
