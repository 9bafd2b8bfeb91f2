package org.imas.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** Gives the one clock: in microseconds, because that is what the databases keep. */
@ApplicationScoped
public class TimeSource {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Produces
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
