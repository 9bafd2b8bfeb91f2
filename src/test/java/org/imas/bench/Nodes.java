package org.imas.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a second node costs: the same load on one and on both, on the same cores. It shows the price of sharing, not how
 * fast two machines are.
 */
final class Nodes implements Scenario {

    @Override
    public String name() {
        return "nodes";
    }

    @Override
    public void run(Stand stand, Report report) {
        Options options = stand.options();
        Load load = Load.closedLoop(options.connections(), options.round());
        Map<String, List<Figures>> rounds = new LinkedHashMap<>();
        Map<String, List<Double>> brokers = new LinkedHashMap<>();
        try (NodesSubject both = NodesSubject.start(stand)) {
            stand.warmUp(both);
            for (int i = 0; i < options.rounds(); i++) {
                for (NodesSubject asked : List.of(both.asking(1), both)) {
                    double before = both.broker();
                    Figures figures = stand.run(asked, load);
                    rounds.computeIfAbsent(asked.name(), absent -> new ArrayList<>())
                            .add(figures);
                    double accepted = figures.accepted() * options.round().toSeconds();
                    brokers.computeIfAbsent(asked.name(), absent -> new ArrayList<>())
                            .add((both.broker() - before) / accepted * 1_000);
                }
            }
        }
        report.section(
                "Two nodes on one database and one broker, all on the same cores, closed loop", Table.of(rounds));
        brokers.forEach((name, all) -> Bench.say(name + ": CPU s of the broker per 1,000 (each round): "
                + all.stream().map(Table::number).toList()));
    }
}
