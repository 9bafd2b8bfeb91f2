package org.imas.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When to try again.
 *
 * @param delays after the first, second … attempt; the last one repeats
 * @param longestAsked the longest wait that a remote may ask for
 * @param jitter share of a delay that is drawn by chance, 0 to 1, so that what failed together does not return together
 * @param resendUnclear whether what may have arrived is sent again
 */
record RetryPolicy(
        List<Duration> delays, Duration longestAsked, double jitter, RandomGenerator chance, boolean resendUnclear) {

    RetryPolicy(List<Duration> delays, Duration longestAsked, double jitter, RandomGenerator chance) {
        this(delays, longestAsked, jitter, chance, true);
    }

    RetryPolicy {
        if (delays.isEmpty() || delays.stream().anyMatch(delay -> delay.isNegative() || delay.isZero())) {
            throw new IllegalArgumentException("retry delays must be one or more positive durations");
        }
        if (longestAsked.isNegative() || longestAsked.isZero()) {
            throw new IllegalArgumentException("the longest wait that a remote may ask for must be positive");
        }
        if (jitter < 0 || jitter > 1) {
            throw new IllegalArgumentException("retry jitter must be from 0 to 1");
        }
    }

    RetryPolicy resending(boolean unclear) {
        return new RetryPolicy(delays, longestAsked, jitter, chance, unclear);
    }

    /** What was tried so far: how often, when it must be over, until now, and how long the remote asked to wait. */
    record Tried(
            int attempts,
            Instant expiresAt,
            Instant now,
            @Nullable Duration retryAfter) {}

    /** The time of the next attempt; empty when the time allowed is over. */
    Optional<Instant> next(Tried tried) {
        Duration planned = jittered(delays.get(Math.min(tried.attempts(), delays.size()) - 1));
        Duration asked = asked(tried.retryAfter());
        Instant next = tried.now().plus(asked.compareTo(planned) > 0 ? asked : planned);
        return next.isAfter(tried.expiresAt()) ? lastChance(tried) : Optional.of(next);
    }

    private Duration asked(@Nullable Duration retryAfter) {
        if (retryAfter == null) {
            return Duration.ZERO;
        }
        return retryAfter.compareTo(longestAsked) > 0 ? longestAsked : retryAfter;
    }

    /** A wait that would overrun the time allowed is cut to its end, so that all of it is used. */
    private static Optional<Instant> lastChance(Tried tried) {
        return tried.now().isBefore(tried.expiresAt()) ? Optional.of(tried.expiresAt()) : Optional.empty();
    }

    private Duration jittered(Duration delay) {
        return delay.plusMillis((long) (delay.toMillis() * jitter * chance.nextDouble()));
    }
}
