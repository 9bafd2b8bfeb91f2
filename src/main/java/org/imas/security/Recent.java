package org.imas.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was looked up within the last second, so that thousands of requests a second need no look into the database each. */
final class Recent<V> {

    /** How long another node may go by what was changed here. */
    private static final Duration RECENT = Duration.ofSeconds(1);

    private static final int MOST = 1_000;

    private final Map<String, Seen<V>> known = new ConcurrentHashMap<>();

    private record Seen<V>(V value, Instant since) {}

    Optional<V> of(String key, Clock clock, Function<String, Optional<V>> look) {
        Seen<V> before = known.get(key);
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.since().plus(RECENT))) {
            return Optional.of(before.value());
        }
        Optional<V> found = look.apply(key);
        if (known.size() >= MOST) {
            known.clear();
        }
        found.ifPresentOrElse(value -> known.put(key, new Seen<>(value, now)), () -> known.remove(key));
        return found;
    }

    void forgetAll() {
        known.clear();
    }
}
