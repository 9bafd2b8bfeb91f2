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
        while (!passed.isEmpty() && !passed.peekFirst().isAfter(since)) {
            passed.removeFirst();
        }
        held = passed.size() < limit.most() ? 0 : held;
        int excess = excess(passed.size(), limit);
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

    /** The same without counting it, nor forgetting anything: it may be asked about any time. */
    synchronized int imagine(Instant at, Instant since, Limit limit) {
        long number = passed.stream()
                .filter(one -> one.isAfter(since) && !one.isAfter(at))
                .count();
        return excess((int) number, limit);
    }

    private int excess(int number, Limit limit) {
        return number < limit.most() || limit.exempt() ? 0 : number + held + 1;
    }

    synchronized boolean idle(Instant since) {
        return passed.isEmpty() || !passed.peekLast().isAfter(since);
    }

    /** @param exempt whether it passes whatever came before */
    record Limit(int most, boolean exempt) {}
}
