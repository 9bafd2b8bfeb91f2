package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long one waits after so many wrong passwords in a row: not at all, then twice as long each time. */
@ApplicationScoped
@SuppressWarnings("UnnecessaryAssignment") // tests give what the container injects
public class Patience {

    private static final int MOST_DOUBLINGS = 30;

    @Inject
    @ConfigProperty(name = "imas.sign-in.failures")
    private int failures;

    @Inject
    @ConfigProperty(name = "imas.sign-in.delay")
    private Duration delay;

    @Inject
    @ConfigProperty(name = "imas.sign-in.delay-max")
    private Duration most;

    public Patience() {
        this(0, Duration.ZERO, Duration.ZERO);
    }

    Patience(int failures, Duration delay, Duration most) {
        this.failures = failures;
        this.delay = delay;
        this.most = most;
    }

    Duration after(int inARow) {
        if (inARow < failures) {
            return Duration.ZERO;
        }
        Duration wait = delay.multipliedBy(1L << Math.min(inARow - failures, MOST_DOUBLINGS));
        return wait.compareTo(most) < 0 ? wait : most;
    }
}
