package org.imas.bench;

import java.util.List;
import java.util.function.DoubleSupplier;

/** What the figures must be and what they aim at, beside what they are. */
final class Goals {

    private static final double MIB_OF_GIB = 1_024;

    private final Report report;

    Goals(Report report) {
        this.report = report;
    }

    /** One goal; {@code more} says that more is better. */
    private record Goal(String what, boolean more, double must, double aim, DoubleSupplier figure) {

        String met() {
            double measured = figure.getAsDouble();
            if (Double.isNaN(measured)) {
                return "not measured";
            }
            return reaches(measured, aim) ? "aim" : reaches(measured, must) ? "must" : "**no**";
        }

        private boolean reaches(double measured, double goal) {
            return more ? measured >= goal : measured <= goal;
        }
    }

    Table table() {
        Table table = new Table("figure", "must", "aim", "measured", "met");
        String sign = "at least ";
        for (Goal goal : all()) {
            String limit = goal.more() ? sign : "at most ";
            table.row(
                    goal.what(),
                    limit + Table.number(goal.must()),
                    limit + Table.number(goal.aim()),
                    Table.number(goal.figure().getAsDouble()),
                    goal.met());
        }
        return table;
    }

    private List<Goal> all() {
        String hub = Stand.HUB;
        return List.of(
                more("deliveries/s over the relay's", 0.6, 1.0, over("delivered")),
                less("CPU s per 1,000 over the relay's, with the database", 2.0, 1.3, over("cpu")),
                less("accept p99 in the closed loop over the relay's", 2.5, 1.0, over("accept p99")),
                less("arrival p50 at the steady rate, ms", 25, 5, figure(hub + " steady arrival p50")),
                less("arrival p99 at the steady rate, ms", 150, 25, figure(hub + " steady arrival p99")),
                more("backlog drained/s over deliveries/s", 0.8, 1.2, figure("drain ratio")),
                less("healthy arrival p99 with one hanging over without", 1.25, 1.05, figure("hanging ratio")),
                more("deliveries/s with many stored over nearly none", 0.9, 1.0, figure("stored ratio")),
                less("routing one incident by 10,000 rules, p50, ms", 5, 1, figure("routing p50")),
                less("peak resident memory of the server, MiB", 1.25 * MIB_OF_GIB, 640, figure(hub + " memory")),
                more("H2: deliveries/s over PostgreSQL's", 0.5, 0.5, ratio(Stand.HUB_H2, hub, "delivered")),
                less("H2: CPU s per 1,000 over PostgreSQL's", 2, 2, ratio(Stand.HUB_H2, hub, "cpu")));
    }

    private static Goal more(String what, double must, double aim, DoubleSupplier figure) {
        return new Goal(what, true, must, aim, figure);
    }

    private static Goal less(String what, double must, double aim, DoubleSupplier figure) {
        return new Goal(what, false, must, aim, figure);
    }

    private DoubleSupplier figure(String name) {
        return () -> report.measured(name);
    }

    private DoubleSupplier over(String name) {
        return ratio(Stand.HUB, Stand.RELAY, name);
    }

    private DoubleSupplier ratio(String one, String other, String name) {
        return () -> report.measured(one + " " + name) / report.measured(other + " " + name);
    }
}
