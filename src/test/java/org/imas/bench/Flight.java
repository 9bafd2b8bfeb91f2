package org.imas.bench;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** The incidents of one stretch of load: when each was due, answered 201, and arrived. Times are of the one clock here. */
final class Flight {

    private static final int CAPACITY = 400_000;
    private static final AtomicInteger BASES = new AtomicInteger(1);

    private final int base = BASES.getAndAdd(CAPACITY);
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLongArray due = new AtomicLongArray(CAPACITY);
    private final AtomicLongArray accepted = new AtomicLongArray(CAPACITY);
    private final AtomicLongArray arrived = new AtomicLongArray(CAPACITY);
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    /** The number of one more incident, which is due at that time. */
    int begin(long at) {
        int index = next.getAndIncrement();
        due.set(index, at);
        return base + index;
    }

    void answered(int number, int status, long at) {
        if (status == 201) {
            accepted.set(number - base, at);
        } else {
            refused.incrementAndGet();
        }
    }

    /** False when the number is not of this flight. */
    boolean arrived(int number, long at) {
        int index = number - base;
        if (index < 0 || index >= CAPACITY) {
            return false;
        }
        if (!arrived.compareAndSet(index, 0, at)) {
            repeated.incrementAndGet();
        }
        return true;
    }

    /** Waits until all that was accepted has arrived; true when it has. */
    boolean awaitArrivals(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        int index = 0;
        while (System.nanoTime() < end) {
            while (index < next.get() && (accepted.get(index) == 0 || arrived.get(index) != 0)) {
                index++;
            }
            if (index == next.get()) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return false;
    }

    int acceptedCount() {
        return count(accepted);
    }

    int arrivedCount() {
        return count(arrived);
    }

    int refusedCount() {
        return refused.get();
    }

    int repeatedCount() {
        return repeated.get();
    }

    private int count(AtomicLongArray times) {
        int count = 0;
        for (int i = 0; i < next.get(); i++) {
            count += times.get(i) == 0 ? 0 : 1;
        }
        return count;
    }

    long lastArrival() {
        long last = Long.MIN_VALUE;
        for (int i = 0; i < next.get(); i++) {
            last = arrived.get(i) == 0 ? last : Math.max(last, arrived.get(i));
        }
        return last;
    }

    /** When each arrived, in order. */
    long[] arrivals() {
        return java.util.stream.IntStream.range(0, next.get())
                .mapToLong(arrived::get)
                .filter(at -> at != 0)
                .sorted()
                .toArray();
    }

    /** From when it was due until it was answered. */
    Histogram acceptTimes() {
        return between(due, accepted);
    }

    /** From when it was due until it arrived. */
    Histogram arrivalTimes() {
        return between(due, arrived);
    }

    /** From the answer until it arrived; none where it arrived before the answer did. */
    Histogram onTheWay() {
        return between(accepted, arrived);
    }

    private Histogram between(AtomicLongArray from, AtomicLongArray to) {
        Histogram times = new Histogram(3);
        for (int i = 0; i < next.get(); i++) {
            if (accepted.get(i) != 0 && to.get(i) != 0) {
                times.recordValue(Math.max(0, to.get(i) - from.get(i)));
            }
        }
        return times;
    }
}
