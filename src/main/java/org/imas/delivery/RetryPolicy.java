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
 * @param budget how long after its promise a delivery may still be tried
 * @param resendUnclear whether what may have arrived is sent again
 * @param jitter share of a delay that is drawn by chance, 0 to 1, so that what failed together does not return together
 */
record RetryPolicy(
        List<Duration> delays, Duration budget, double jitter, RandomGenerator chance, boolean resendUnclear) {

    RetryPolicy(List<Duration> delays, Duration budget, double jitter, RandomGenerator chance) {
        this(delays, budget, jitter, chance, true);
    }

    RetryPolicy {
        if (delays.isEmpty() || delays.stream().anyMatch(delay -> delay.isNegative() || delay.isZero())) {
            throw new IllegalArgumentException("retry delays must be one or more positive durations");
        }
        if (jitter < 0 || jitter > 1) {
            throw new IllegalArgumentException("retry jitter must be from 0 to 1");
        }
    }

    RetryPolicy resending(boolean unclear) {
        return new RetryPolicy(delays, budget, jitter, chance, unclear);
    }

    /** What was tried so far: how often, since when, until now, and how long the remote asked to wait. */
    record Tried(
            int attempts,
            Instant since,
            Instant now,
            @Nullable Duration retryAfter) {}

    /** The time of the next attempt; empty when the budget does not reach so far. */
    Optional<Instant> next(Tried tried) {
        Duration planned = jittered(delays.get(Math.min(tried.attempts(), delays.size()) - 1));
        Duration asked = tried.retryAfter() == null ? Duration.ZERO : tried.retryAfter();
        Instant next = tried.now().plus(asked.compareTo(planned) > 0 ? asked : planned);
        Instant end = tried.since().plus(budget);
        return next.isAfter(end) ? lastChance(tried, end) : Optional.of(next);
    }

    /** A wait that would overrun the budget is cut to its end, so that the budget is used. */
    private static Optional<Instant> lastChance(Tried tried, Instant end) {
        return tried.now().isBefore(end) ? Optional.of(end) : Optional.empty();
    }

    private Duration jittered(Duration delay) {
        return delay.plusMillis((long) (delay.toMillis() * jitter * chance.nextDouble()));
    }
}
