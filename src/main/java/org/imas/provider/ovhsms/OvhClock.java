package org.imas.provider.ovhsms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** Knows by how much the clocks of OVH's endpoints differ from ours, once it was told what time it is there. */
@ApplicationScoped
public class OvhClock {

    /** How many endpoints are kept: there are three, and what operators put in their place. */
    static final int MOST = 16;

    /** If our clock moved by more than that against the one that only counts, it was set, and the difference is void. */
    private static final Duration SET = Duration.ofSeconds(10);

    private record Difference(long seconds, Instant at, long nanos) {

        boolean holds(Instant now, long nanosNow) {
            Duration moved = Duration.between(at, now).minusNanos(nanosNow - nanos);
            return moved.abs().compareTo(SET) <= 0;
        }
    }

    private final Map<String, Difference> differences = new ConcurrentHashMap<>();

    @Inject
    Clock clock;

    /** Says that it is now so many seconds since 1970 at that endpoint. */
    public void learn(String base, long seconds) {
        if (differences.size() >= MOST) {
            differences.clear();
        }
        Instant now = clock.instant();
        differences.put(base, new Difference(seconds - now.getEpochSecond(), now, System.nanoTime()));
    }

    /** Seconds since 1970 at that endpoint; empty where it must be asked. */
    public OptionalLong now(String base) {
        Difference difference = differences.get(base);
        Instant now = clock.instant();
        return difference != null && difference.holds(now, System.nanoTime())
                ? OptionalLong.of(now.getEpochSecond() + difference.seconds())
                : OptionalLong.empty();
    }
}
