package org.imas.bench;

import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;

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
        Histogram without = new Histogram(3);
        Histogram with = new Histogram(3);
        boolean complete = true;
        for (int i = 0; i < stand.options().rounds(); i++) {
            Flight answered = new Flight();
            complete &= healthy(stand, targets, answered, new Line(table, "answers", without));
            Flight hung = receiver.expect(new Flight());
            receiver.hang(ILL);
            complete &= healthy(stand, targets, hung, new Line(table, "hangs", with));
            receiver.recover();
            complete &= hung.awaitArrivals(PATIENCE);
            receiver.forget(hung);
        }
        Figures.Percentiles all = Figures.Percentiles.of(without);
        Figures.Percentiles allWith = Figures.Percentiles.of(with);
        table.row("answers, all rounds", text(all), "", "").row("hangs, all rounds", text(allWith), "", "");
        report.section(
                "One of two webhooks hangs, " + stand.options().steadyRate()
                        + " a second for both; then it answers, and all that was held up arrives",
                table);
        report.measured("hanging ratio", complete ? allWith.p99() / all.p99() : Double.POSITIVE_INFINITY);
    }

    /** Where the figures of a round go: the 1 in 100 of one round are too few to compare. */
    private record Line(Table table, String state, Histogram all) {}

    /** @param other what goes to the ill one; answers whether all arrived at the healthy one */
    private static boolean healthy(Stand stand, Pair targets, Flight other, Line line) {
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
        line.all().add(healthy.arrivalTimes());
        line.table()
                .row(
                        line.state(),
                        text(Figures.Percentiles.of(healthy.arrivalTimes())),
                        complete ? "yes" : "no, " + healthy.arrivedCount() + " of " + healthy.acceptedCount(),
                        Integer.toString(receiver.hungCount()));
        return complete;
    }

    private static String text(Figures.Percentiles times) {
        return Table.number(times.p50()) + " / " + Table.number(times.p99());
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
