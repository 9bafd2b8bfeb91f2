package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Has names that nobody has wait exactly as those wait that somebody has: the waiting must not tell which is which. */
@ApplicationScoped
public class Strangers {

    /** Of the names, those that were tried last. */
    private static final int NAMES = 10_000;

    private static final int LONGEST = 120;

    @Inject
    private Patience patience;

    @Inject
    private Clock clock;

    private final Map<String, Tried> tried = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tried> eldest) {
            return size() > NAMES;
        }
    };

    private record Tried(int times, Instant until) {}

    /** How long that name must still wait; counts the attempt where it need not. */
    synchronized Duration attempted(String login) {
        String name = login.substring(0, Math.min(login.length(), LONGEST));
        Instant now = clock.instant();
        Tried before = tried.getOrDefault(name, new Tried(0, now));
        if (now.isBefore(before.until())) {
            return Duration.between(now, before.until());
        }
        int times = before.times() + 1;
        tried.put(name, new Tried(times, now.plus(patience.after(times))));
        return Duration.ZERO;
    }
}
