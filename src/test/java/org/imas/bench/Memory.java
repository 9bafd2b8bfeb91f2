package org.imas.bench;

/** The most memory each system ever took, over all that was asked of it before. */
final class Memory implements Scenario {

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public void run(Stand stand, Report report) {
        Table table = new Table("system", "peak resident memory, MiB");
        Stand.SYSTEMS.stream().filter(stand.running()::containsKey).forEach(system -> {
            double peak = stand.running().get(system).peakMemory();
            table.row(system, Table.number(peak));
            report.measured(system + " memory", peak);
        });
        report.section("Memory of the server, its database not counted", table);
    }
}
