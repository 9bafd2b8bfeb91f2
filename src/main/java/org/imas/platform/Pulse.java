package org.imas.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Whether the server's timers still run: without them nothing is retried, escalated or swept up. */
@ApplicationScoped
public class Pulse {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final LongSupplier nanos;
    private final long begun;
    private volatile @Nullable Long last;

    public Pulse() {
        this(System::nanoTime);
    }

    Pulse(LongSupplier nanos) {
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /** A timer that runs every few seconds has come. */
    public void beats() {
        last = nanos.getAsLong();
    }

    /** Whether one has come at all. */
    public boolean hasBegun() {
        return last != null;
    }

    /** How long none has come. */
    public Duration silence() {
        Long at = last;
        return Duration.ofNanos(nanos.getAsLong() - (at == null ? begun : at));
    }

    /** Timers wait for each other while something heavy goes on; they come every two seconds else. */
    public boolean goesOn() {
        return silence().compareTo(PATIENCE) < 0;
    }
}
