package org.imas.registry;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.util.List;
import org.imas.provider.Rate;
import org.jspecify.annotations.Nullable;

/** What is counted together: the tokens left, and the rest that the service asked for. Its gate locks. */
final class Line {

    private final Ticks ticks;
    private final List<Rate> rates;
    private final @Nullable Bucket bucket;
    private long restsUntil;
    private long usedAt;

    Line(List<Rate> rates, Ticks ticks) {
        this.ticks = ticks;
        this.rates = rates;
        this.bucket = rates.isEmpty() ? null : bucket(rates, ticks);
        this.restsUntil = ticks.nanos();
        this.usedAt = ticks.nanos();
    }

    private static Bucket bucket(List<Rate> rates, Ticks ticks) {
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(new Meter(ticks));
        rates.forEach(rate ->
                builder.addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.permits(), rate.per())));
        return builder.build();
    }

    /** Takes a token; answers how long to wait for one, zero where it was taken. */
    Duration take() {
        usedAt = ticks.nanos();
        if (bucket == null) {
            return Duration.ZERO;
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    void giveBack() {
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }

    void rest(Duration asked) {
        restsUntil = Math.max(restsUntil, ticks.nanos() + asked.toNanos());
    }

    /** Zero where it does not rest. */
    Duration resting() {
        return Duration.ofNanos(Math.max(0, restsUntil - ticks.nanos()));
    }

    /** Whether nothing would be lost with it. */
    boolean idle(Duration age) {
        return resting().isZero() && ticks.since(usedAt).compareTo(age) > 0;
    }

    List<Rate> rates() {
        return rates;
    }

    /** The least of all its limits; absent where there are none. */
    @Nullable
    Long available() {
        return bucket == null ? null : bucket.getAvailableTokens();
    }

    /** How long until a token is there. */
    Duration nextIn() {
        return bucket == null
                ? Duration.ZERO
                : Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private record Meter(Ticks ticks) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ticks.nanos();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
