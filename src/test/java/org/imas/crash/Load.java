package org.imas.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Reports incidents over several connections at once until it is stopped; some of them move along their life. */
final class Load implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final int PAUSE_MILLIS = 100;
    private static final int REST_MILLIS = 1_000;
    private static final int ACKNOWLEDGED_PERCENT = 30;
    private static final int RESOLVED_PERCENT = 50;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicInteger number = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private final String prefix;
    private final Reporter reporter;
    private final int rest;

    private Load(String prefix, Reporter reporter, int rest) {
        this.prefix = prefix;
        this.reporter = reporter;
        this.rest = rest;
    }

    /** As much as is taken; the titles begin with the prefix, and end with a number. */
    static Load start(String prefix, Reporter reporter, SplittableRandom chance) {
        return start(new Load(prefix, reporter, 0), chance);
    }

    /** The same, but each connection rests between two reports, so that a server can start beside it. */
    static Load gentle(String prefix, Reporter reporter, SplittableRandom chance) {
        return start(new Load(prefix, reporter, REST_MILLIS), chance);
    }

    private static Load start(Load load, SplittableRandom chance) {
        for (int i = 0; i < CONNECTIONS; i++) {
            SplittableRandom own = chance.split();
            Thread thread = new Thread(() -> load.work(own), "load-" + i);
            load.threads.add(thread);
            thread.start();
        }
        return load;
    }

    private void work(SplittableRandom chance) {
        while (stopped.getCount() > 0) {
            Ledger.Report report = new Ledger.Report(
                    prefix + number.incrementAndGet(), UUID.randomUUID().toString());
            Optional<String> incident = reporter.report(report);
            if (incident.isEmpty()) {
                pause(PAUSE_MILLIS);
            } else if (chance.nextInt(100) < ACKNOWLEDGED_PERCENT) {
                live(incident.get(), chance.nextInt(100) < RESOLVED_PERCENT);
            }
            if (rest > 0) {
                pause(rest);
            }
        }
    }

    private void live(String incident, boolean toItsEnd) {
        boolean acknowledged = reporter.step(new Ledger.Step(incident, "acknowledge", 2));
        if (acknowledged && toItsEnd) {
            reporter.step(new Ledger.Step(incident, "resolve", 3));
        }
    }

    /** Until the load is stopped, at most. */
    private void pause(int millis) {
        try {
            stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    /** Returns when the last request is answered or has failed. */
    @Override
    public void close() {
        stopped.countDown();
        for (Thread thread : threads) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(70));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
