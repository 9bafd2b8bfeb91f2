package org.imas.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long an incident takes when they come at a steady rate, far from what the systems can take. */
final class Steady implements Scenario {

    @Override
    public String name() {
        return "steady";
    }

    @Override
    public void run(Stand stand, Report report) {
        Options options = stand.options();
        Load load = Load.openLoop(options.connections(), options.steadyRate(), options.round());
        Map<String, List<Figures>> rounds = new LinkedHashMap<>();
        for (int i = 0; i < (options.rounds() + 1) / 2; i++) {
            for (String system : List.of(Stand.RELAY, Stand.HUB, Stand.HUB_H2)) {
                if (options.wants(system, Stand.SYSTEMS)) {
                    rounds.computeIfAbsent(system, absent -> new ArrayList<>()).add(stand.round(system, load));
                }
            }
        }
        report.section("Open loop: " + options.steadyRate() + " a second, answered or not", Table.of(rounds));
        rounds.forEach((system, all) -> {
            Figures figures = Figures.median(all);
            report.measured(system + " steady arrival p50", figures.arrival().p50());
            report.measured(system + " steady arrival p99", figures.arrival().p99());
        });
    }
}
