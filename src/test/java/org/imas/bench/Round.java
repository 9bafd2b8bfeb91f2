package org.imas.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One stretch of load on one system, from the first incident until the last one has arrived and is written down. */
final class Round {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration WRITING_DOWN = Duration.ofSeconds(1);

    private Round() {}

    static Figures run(Subject subject, Load load, Receiver receiver) {
        Flight flight = receiver.expect(new Flight());
        long self = ProcessHandle.current().pid();
        double ownBefore = Usage.of(self);
        double machineBefore = Usage.ofMachine();
        Usage before = subject.usage();
        long start = System.nanoTime();
        Duration posting = load.post(subject.targets(), flight);
        boolean complete = flight.awaitArrivals(PATIENCE);
        LockSupport.parkNanos(WRITING_DOWN.toNanos());
        Usage used = subject.usage().since(before);
        double others =
                Usage.ofMachine() - machineBefore - used.server() - used.database() - (Usage.of(self) - ownBefore);
        double elapsed = seconds(Duration.ofNanos(System.nanoTime() - start));
        receiver.forget(flight);
        if (!subject.alive()) {
            throw new IllegalStateException(subject.name() + " has ended, see its log in target/bench");
        }
        int accepted = flight.acceptedCount();
        double thousands = accepted / 1_000.0;
        return new Figures(
                accepted / seconds(posting),
                flight.arrivedCount() / seconds(Duration.ofNanos(flight.lastArrival() - start)),
                Figures.Percentiles.of(flight.acceptTimes()),
                Figures.Percentiles.of(flight.arrivalTimes()),
                Figures.Percentiles.of(flight.onTheWay()),
                used.server() / thousands,
                used.database() / thousands,
                others / elapsed / Runtime.getRuntime().availableProcessors(),
                complete ? 0 : accepted - flight.arrivedCount(),
                flight.refusedCount(),
                flight.repeatedCount());
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
