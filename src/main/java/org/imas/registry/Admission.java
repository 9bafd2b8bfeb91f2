package org.imas.registry;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether one more call may be made now.
 *
 * @param permit there: go, and give it back; absent: not now
 * @param code {@code ok}, or why not: one of the words below
 * @param retryIn how long to wait before asking again: an estimate, at least 50 ms; zero with a permit
 */
public record Admission(@Nullable Permit permit, String code, Duration retryIn) {

    public static final String OK = "ok";
    /** Somebody holds it back. */
    public static final String PAUSED = "paused";
    /** It is switched off. */
    public static final String INACTIVE = "inactive";
    /** It failed too often of late. */
    public static final String CIRCUIT_OPEN = "circuit-open";
    /** As many were sent as the service takes, or it asked for a rest. */
    public static final String RATE_LIMITED = "rate-limited";
    /** As many calls are under way as are allowed. */
    public static final String BUSY = "busy";

    static final List<String> REASONS = List.of(PAUSED, INACTIVE, CIRCUIT_OPEN, RATE_LIMITED, BUSY);

    static final Duration SHORTEST = Duration.ofMillis(50);

    static Admission go(Permit permit) {
        return new Admission(Objects.requireNonNull(permit), OK, Duration.ZERO);
    }

    static Admission no(String code, Duration retryIn) {
        return new Admission(null, code, retryIn.compareTo(SHORTEST) < 0 ? SHORTEST : retryIn);
    }

    public boolean granted() {
        return permit != null;
    }
}
