package org.imas.bench;

import java.time.Duration;
import java.util.List;

/** Whether a receiver that never answers slows down what goes to a healthy one of the same type. */
final class Hanging implements Scenario {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String HEALTHY = "/hook/healthy";
    private static final String ILL = "/hook/ill";

    @Override
    public String name() {
        return "hanging";
    }

    /** The targets of two teams, each with a webhook of its own. */
    private record Pair(Target healthy, Target ill) {}

    @Override
    public void run(Stand stand, Report report) {
        Receiver receiver = stand.receiver();
        HubSubject hub = stand.hub();
        Pair targets = new Pair(
                hub.serve("team-a", "service-a", receiver.url(HEALTHY)),
                hub.serve("team-b", "service-b", receiver.url(ILL)));
        Table table = new Table("the other one", "healthy arrival p50 / p99 ms", "healthy: all arrived", "calls hung");
        double without = arrivalP99(stand, targets, table, "answers");
        receiver.hang(ILL);
        double with = arrivalP99(stand, targets, table, "hangs");
        receiver.recover();
        report.section("One of two webhooks hangs, " + stand.options().steadyRate() + " a second for both", table);
        report.measured("hanging ratio", with / without);
    }

    private static double arrivalP99(Stand stand, Pair targets, Table table, String state) {
        Options options = stand.options();
        Receiver receiver = stand.receiver();
        Load half = Load.openLoop(
                options.connections() / 2,
                options.steadyRate() / 2,
                options.round().multipliedBy(2));
        // what is still on its way to the ill one is not waited for: it has its own flight, which nobody asks
        Flight healthy = receiver.expect(new Flight());
        Thread other = new Thread(() -> half.post(List.of(targets.ill()), new Flight()), "load of the ill one");
        other.start();
        half.post(List.of(targets.healthy()), healthy);
        boolean complete = healthy.awaitArrivals(PATIENCE);
        join(other);
        receiver.forget(healthy);
        Figures.Percentiles times = Figures.Percentiles.of(healthy.arrivalTimes());
        table.row(
                state,
                Table.number(times.p50()) + " / " + Table.number(times.p99()),
                complete ? "yes" : "no, " + healthy.arrivedCount() + " of " + healthy.acceptedCount(),
                Integer.toString(receiver.hungCount()));
        return complete ? times.p99() : Double.POSITIVE_INFINITY;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
