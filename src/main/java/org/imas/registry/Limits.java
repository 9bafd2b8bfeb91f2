package org.imas.registry;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imas.provider.Counts;
import org.imas.provider.Rate;

/** How much one provider's service takes: as a whole, and for each target where it counts by targets. Its gate locks. */
final class Limits {

    static final int MOST_TARGETS = 1000;

    private static final Duration LEAST_MEMORY = Duration.ofMinutes(1);

    private final Ticks ticks;
    private final boolean byTarget;
    private final Duration forgetAfter;
    private final List<Rate> perTarget;
    private final Line whole;
    private final Map<String, Line> targets = new LinkedHashMap<>(16, 0.75f, true);

    Limits(List<Rate> rates, boolean byTarget, Ticks ticks) {
        this.ticks = ticks;
        this.byTarget = byTarget;
        this.perTarget = by(Counts.TARGET, rates);
        this.forgetAfter = perTarget.stream()
                .map(rate -> rate.per().multipliedBy(rate.burst()).dividedBy(rate.permits()))
                .reduce(LEAST_MEMORY, (one, other) -> one.compareTo(other) > 0 ? one : other);
        this.whole = new Line(by(Counts.INSTANCE, rates), ticks);
    }

    private static List<Rate> by(Counts counts, List<Rate> rates) {
        return rates.stream().filter(rate -> rate.counts() == counts).toList();
    }

    /** How long the service asked to be left alone, by whole or by target. */
    Duration resting(String target) {
        Duration all = whole.resting();
        Line line = targets.get(target);
        Duration own = line == null ? Duration.ZERO : line.resting();
        return all.compareTo(own) > 0 ? all : own;
    }

    /** Takes a token everywhere or nowhere; answers how long to wait, zero where they were taken. */
    Duration take(String target) {
        Duration all = whole.take();
        if (!all.isZero() || !byTarget) {
            return all;
        }
        Duration own = line(target).take();
        if (!own.isZero()) {
            whole.giveBack();
        }
        return own;
    }

    void giveBack(String target) {
        whole.giveBack();
        Line line = targets.get(target);
        if (line != null) {
            line.giveBack();
        }
    }

    /** What is counted by target rests by target. */
    void rest(String target, Duration asked) {
        (byTarget ? line(target) : whole).rest(asked);
    }

    Line whole() {
        return whole;
    }

    /** The least recently used first. */
    Map<String, Line> targets() {
        return targets;
    }

    private Line line(String target) {
        Line there = targets.get(target);
        if (there != null) {
            return there;
        }
        Line added = new Line(perTarget, ticks);
        targets.put(target, added);
        forget();
        return added;
    }

    /** Bounded, and without those whose buckets are full again. */
    private void forget() {
        Iterator<Line> eldest = targets.values().iterator();
        Line line = eldest.next();
        while (targets.size() > MOST_TARGETS || line.idle(forgetAfter)) {
            eldest.remove();
            line = eldest.next();
        }
    }
}
