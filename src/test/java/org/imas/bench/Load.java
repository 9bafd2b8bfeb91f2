package org.imas.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Ways to post incidents; each returns when the last one is answered. */
interface Load {

    /** Posts, and answers for how long it did. */
    Duration post(List<Target> targets, Flight flight);

    /** Each connection posts its next incident as soon as the last one is answered. */
    static Load closedLoop(int connections, Duration length) {
        return (targets, flight) -> {
            long end = System.nanoTime() + length.toNanos();
            return onEach(connections, targets, caller -> {
                while (System.nanoTime() < end) {
                    post(caller, flight, System.nanoTime());
                }
            });
        };
    }

    /** The same until so many were posted. */
    static Load count(int connections, int incidents) {
        return (targets, flight) -> {
            AtomicInteger next = new AtomicInteger();
            return onEach(connections, targets, caller -> {
                while (next.getAndIncrement() < incidents) {
                    post(caller, flight, System.nanoTime());
                }
            });
        };
    }

    /**
     * So many a second, whether answered or not: an incident that has to wait for a free connection is late from the
     * moment it was due.
     */
    static Load openLoop(int connections, int perSecond, Duration length) {
        return (targets, flight) -> {
            long start = System.nanoTime();
            long gap = Duration.ofSeconds(1).toNanos() / perSecond;
            AtomicInteger next = new AtomicInteger();
            return onEach(connections, targets, caller -> {
                long due = start + next.getAndIncrement() * gap;
                // a system that cannot keep up must not keep us for ever; what is then never posted shows in the rate
                long end = start + 2 * length.toNanos();
                while (due < start + length.toNanos() && System.nanoTime() < end) {
                    for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                        LockSupport.parkNanos(wait);
                    }
                    post(caller, flight, due);
                    due = start + next.getAndIncrement() * gap;
                }
            });
        };
    }

    private static void post(Caller caller, Flight flight, long due) {
        int number = flight.begin(due);
        int status = caller.post(number);
        flight.answered(number, status, System.nanoTime());
    }

    /** The work of one connection. */
    interface Work {
        void with(Caller caller);
    }

    private static Duration onEach(int connections, List<Target> targets, Work work) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Target target = targets.get(i % targets.size());
            threads.add(new Thread(
                    () -> {
                        try (Caller caller = new Caller(target)) {
                            work.with(caller);
                        }
                    },
                    "load"));
        }
        long start = System.nanoTime();
        threads.forEach(Thread::start);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
