package org.imas.bench;

import java.time.Duration;
import java.util.ArrayList;
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
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < (stand.options().rounds() + 1) / 2; i++) {
            Flight answered = new Flight();
            double without = arrivalP99(stand, targets, answered, table, "answers");
            Flight hung = receiver.expect(new Flight());
            receiver.hang(ILL);
            double with = arrivalP99(stand, targets, hung, table, "hangs");
            receiver.recover();
            boolean caughtUp = hung.awaitArrivals(PATIENCE);
            receiver.forget(hung);
            ratios.add(caughtUp ? with / without : Double.POSITIVE_INFINITY);
        }
        report.section(
                "One of two webhooks hangs, " + stand.options().steadyRate()
                        + " a second for both; then it answers, and all that was held up arrives",
                table);
        report.measured("hanging ratio", Figures.median(ratios, Double::doubleValue));
    }

    /** @param other what goes to the ill one */
    private static double arrivalP99(Stand stand, Pair targets, Flight other, Table table, String state) {
        Options options = stand.options();
        Receiver receiver = stand.receiver();
        Load half = Load.openLoop(
                options.connections() / 2,
                options.steadyRate() / 2,
                options.round().multipliedBy(2));
        Flight healthy = receiver.expect(new Flight());
        Thread thread = new Thread(() -> half.post(List.of(targets.ill()), other), "load of the ill one");
        thread.start();
        half.post(List.of(targets.healthy()), healthy);
        boolean complete = healthy.awaitArrivals(PATIENCE);
        join(thread);
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
