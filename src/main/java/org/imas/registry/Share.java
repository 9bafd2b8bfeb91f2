package org.imas.registry;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many calls one provider may have under way. Where its calls are slow, or three quarters of the places of all
 * providers are taken, it gets no more than a quarter of its own. Not safe for threads: its gate locks.
 */
final class Share {

    /** A call that is under way for longer is a sign that the others hang as well. */
    static final Duration SLOW = Duration.ofSeconds(5);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final double MEMORY = 0.9;

    /** The places of all providers together on this node. */
    record Common(int places, AtomicInteger taken) {}

    private final Common common;
    private final Ticks ticks;
    private final Map<Object, Long> underWay = new LinkedHashMap<>();
    private int most;
    private int width;
    private double usualNanos;

    Share(int most, Common common, Ticks ticks) {
        this.common = common;
        this.ticks = ticks;
        this.most = most;
        this.width = most;
    }

    void most(int newMost) {
        width = most == newMost ? width : newMost;
        most = newMost;
    }

    boolean free() {
        return underWay.size() < allowed();
    }

    void enter(Object call) {
        underWay.put(call, ticks.nanos());
        common.taken().incrementAndGet();
    }

    /** Gives the place back; a slow call narrows the share, quick ones widen it again, one by one. */
    void leave(Object call, Duration took) {
        giveBack(call);
        usualNanos = usualNanos == 0 ? took.toNanos() : MEMORY * usualNanos + (1 - MEMORY) * took.toNanos();
        width = took.compareTo(SLOW) > 0 ? Math.max(quarter(), width / 2) : Math.min(most, width + 1);
    }

    void giveBack(Object call) {
        if (underWay.remove(call) != null) {
            common.taken().decrementAndGet();
        }
    }

    /** A guess when a place gets free. */
    Duration retryIn() {
        Duration usual = Duration.ofNanos((long) usualNanos);
        return hanging() || usual.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : usual;
    }

    int inFlight() {
        return underWay.size();
    }

    int most() {
        return most;
    }

    /** How many it may have at this moment. */
    int allowed() {
        boolean crowded = common.taken().get() >= common.places() * 3 / 4;
        return crowded || hanging() ? Math.min(width, quarter()) : width;
    }

    private boolean hanging() {
        return !underWay.isEmpty()
                && ticks.since(underWay.values().iterator().next()).compareTo(SLOW) > 0;
    }

    private int quarter() {
        return Math.max(1, most / 4);
    }
}
