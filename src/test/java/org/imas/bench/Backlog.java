package org.imas.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What was accepted while the receiver was down, and how fast it goes out once it is up again. */
final class Backlog implements Scenario {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Override
    public String name() {
        return "backlog";
    }

    @Override
    public void run(Stand stand, Report report) {
        Table table = new Table(
                "accepted",
                "accepted/s in the outage",
                "first arrival after, s",
                "drained/s to the last",
                "drained/s to the 95th of 100",
                "delivered/s without an outage",
                "all arrived");
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < (stand.options().rounds() + 1) / 2; i++) {
            ratios.add(outage(stand, table));
        }
        report.section("Backlog of " + stand.options().backlog() + " after an outage", table);
        report.measured("drain ratio", Figures.median(ratios, Double::doubleValue));
    }

    /** The rate of the drain over that of the round before; zero where something is missing. */
    private static double outage(Stand stand, Table table) {
        Options options = stand.options();
        Receiver receiver = stand.receiver();
        HubSubject hub = stand.hub();
        double steady = stand.round(hub.name(), Load.closedLoop(options.connections(), options.round()))
                .delivered();
        Flight flight = receiver.expect(new Flight());
        receiver.down();
        Duration posting = Load.count(options.connections(), options.backlog()).post(List.of(hub.target()), flight);
        receiver.up();
        long upAt = System.nanoTime();
        boolean complete = flight.awaitArrivals(PATIENCE);
        receiver.forget(flight);
        long[] arrivals = flight.arrivals();
        double drain = arrivals.length < 2 ? 0 : rate(arrivals, arrivals.length);
        table.row(
                Integer.toString(flight.acceptedCount()),
                Table.number(flight.acceptedCount() / Round.seconds(posting)),
                arrivals.length == 0 ? "-" : Table.number((arrivals[0] - upAt) / 1e9),
                Table.number(drain),
                Table.number(rate(arrivals, (int) (arrivals.length * 0.95))),
                Table.number(steady),
                complete ? "yes" : "no, " + arrivals.length);
        return complete ? drain / steady : 0;
    }

    /** Of the first so many, from the first on. */
    private static double rate(long[] arrivals, int count) {
        return count < 2 ? 0 : (count - 1) / ((arrivals[count - 1] - arrivals[0]) / 1e9);
    }
}
