package org.imas.registry;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The circuit breaker of one provider; half open, it lets one probe through. */
final class Circuit {

    /** For those who come while the probe is on its way. */
    static final Duration PROBING = Duration.ofSeconds(1);

    private static final System.Logger LOG = System.getLogger(Circuit.class.getName());

    private final Ticks ticks;
    private final CircuitBreaker breaker;
    private final AtomicInteger era = new AtomicInteger();
    private volatile long openUntil;

    Circuit(String provider, CircuitSettings settings, Ticks ticks) {
        this.ticks = ticks;
        breaker = CircuitBreaker.of(provider, config(settings));
        breaker.getEventPublisher().onStateTransition(event -> {
            era.incrementAndGet();
            LOG.log(
                    System.Logger.Level.WARNING,
                    "event=circuit provider=" + provider
                            + " from=" + event.getStateTransition().getFromState()
                            + " to=" + event.getStateTransition().getToState());
        });
    }

    private CircuitBreakerConfig config(CircuitSettings settings) {
        IntervalFunction growing = IntervalFunction.ofExponentialBackoff(settings.open(), 2, settings.longest());
        return CircuitBreakerConfig.custom()
                .clock(new TickClock(ticks))
                .currentTimestampFunction(clock -> ticks.nanos(), TimeUnit.NANOSECONDS)
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.minimumCalls())
                .failureRateThreshold(settings.failureRate())
                .slowCallRateThreshold(settings.slowRate())
                .slowCallDurationThreshold(settings.slowCall())
                .permittedNumberOfCallsInHalfOpenState(1)
                .writableStackTraceEnabled(false)
                .waitIntervalFunctionInOpenState(openings -> {
                    long millis = growing.apply(openings);
                    openUntil = ticks.nanos() + TimeUnit.MILLISECONDS.toNanos(millis);
                    return millis;
                })
                .build();
    }

    /** Whether a call may be made; a yes must be followed by {@link #ended} or {@link #unused}. */
    boolean admits() {
        return breaker.tryAcquirePermission();
    }

    /** Changes with every opening and closing: a call that began before says nothing about the state of now. */
    int era() {
        return era.get();
    }

    void ended(int begunIn, Verdict verdict, Duration took) {
        if (begunIn != era.get()) {
            return;
        }
        switch (verdict) {
            case ANSWERED -> breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
            case FAILED -> breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, new Failure());
            case THROTTLED, UNKNOWN -> breaker.releasePermission();
        }
    }

    void unused(int begunIn) {
        ended(begunIn, Verdict.UNKNOWN, Duration.ZERO);
    }

    /** How long until it may let one through. */
    Duration retryIn() {
        return isOpen()
                ? Duration.ofNanos(Math.max(0, openUntil - ticks.nanos())).plusMillis(1)
                : PROBING;
    }

    CircuitBreaker.State state() {
        return breaker.getState();
    }

    Optional<Instant> openUntil() {
        return isOpen() ? Optional.of(ticks.at(openUntil)) : Optional.empty();
    }

    /** Absent before there were calls enough. */
    Optional<Double> failureRate() {
        return rate(breaker.getMetrics().getFailureRate());
    }

    Optional<Double> slowRate() {
        return rate(breaker.getMetrics().getSlowCallRate());
    }

    private static Optional<Double> rate(float percent) {
        return percent < 0 ? Optional.empty() : Optional.of((double) percent);
    }

    private boolean isOpen() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    /** The breaker wants to know only that there was one. */
    private static final class Failure extends RuntimeException {

        Failure() {
            super("failed", null, false, false);
        }
    }

    /** The library waits by a clock; this one cannot be set back. */
    private static final class TickClock extends Clock {

        private final Ticks ticks;

        TickClock(Ticks ticks) {
            this.ticks = ticks;
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH.plusNanos(ticks.nanos());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
