package org.imas.bench;

import java.util.Locale;

/** Whether what was delivered long ago slows down what is delivered now. */
final class Stored implements Scenario {

    @Override
    public String name() {
        return "stored";
    }

    @Override
    public void run(Stand stand, Report report) {
        int count = stand.options().stored();
        Before before = new Before(stand);
        double empty = before.measure("nearly none stored").delivered();
        Bench.say("storing " + count + " finished deliveries");
        new StoredRows(stand.database().database(stand.hub().databaseName())).add(count);
        String state = String.format(Locale.ROOT, "%,d stored", count);
        double full = before.measure(state).delivered();
        report.section("Finished deliveries in the database (hub-pg, closed loop)", before.table());
        report.measured("stored ratio", full / empty);
    }
}
