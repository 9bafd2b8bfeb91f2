package org.imas.storm;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The latest notices to one target: the times of those that passed, as many as matter, and the number of those that did not. */
final class Recent {

    private final Deque<Instant> passed = new ArrayDeque<>();

    private int held;

    /** Counts one, which passes as long as fewer than {@code most} did after that time; answers its number where it does not. */
    synchronized int take(Instant now, Instant since, Limit limit) {
        forget(since, limit);
        int excess = imagine(since, limit);
        if (excess > 0) {
            held++;
            return excess;
        }
        passed.addLast(now);
        if (passed.size() > limit.most()) {
            passed.removeFirst();
        }
        return 0;
    }

    private void forget(Instant since, Limit limit) {
        while (!passed.isEmpty() && !passed.peekFirst().isAfter(since)) {
            passed.removeFirst();
        }
        if (passed.size() < limit.most()) {
            held = 0;
        }
    }

    /** The same without counting it, and without forgetting anything: it may be asked about a time to come. */
    synchronized int imagine(Instant since, Limit limit) {
        int before = (int) passed.stream().filter(time -> time.isAfter(since)).count();
        return before < limit.most() || limit.exempt() ? 0 : before + held + 1;
    }

    synchronized boolean idle(Instant since) {
        return passed.isEmpty() || !passed.peekLast().isAfter(since);
    }

    /** @param exempt whether it passes whatever came before */
    record Limit(int most, boolean exempt) {}
}
