package org.imas.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much each system takes and delivers when asked for all it can, and what that costs. */
final class ClosedLoop implements Scenario {

    @Override
    public String name() {
        return "closed";
    }

    @Override
    public void run(Stand stand, Report report) {
        Options options = stand.options();
        Load load = Load.closedLoop(options.connections(), options.round());
        Map<String, List<Figures>> rounds = new LinkedHashMap<>();
        for (int i = 0; i < options.rounds(); i++) {
            for (String system : Stand.SYSTEMS) {
                // for orientation only, so two rounds of it are enough
                boolean enough = system.equals(Stand.RELAY_EACH) && i >= 2;
                if (options.wants(system, Stand.SYSTEMS) && !enough) {
                    rounds.computeIfAbsent(system, absent -> new ArrayList<>()).add(stand.round(system, load));
                }
            }
        }
        report.section(
                "Closed loop: " + options.connections() + " connections, each posts as soon as it is answered",
                Table.of(rounds));
        rounds.forEach((system, all) -> note(system, Figures.median(all), report));
    }

    private static void note(String system, Figures figures, Report report) {
        report.measured(system + " delivered", figures.delivered());
        report.measured(system + " cpu", figures.cpu());
        report.measured(system + " accept p99", figures.accept().p99());
    }
}
