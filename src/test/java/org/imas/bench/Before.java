package org.imas.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The hub in the closed loop before and after something was piled up in its database. */
final class Before {

    private static final int ROUNDS = 2;

    private final Stand stand;
    private final Map<String, List<Figures>> rounds = new LinkedHashMap<>();

    Before(Stand stand) {
        this.stand = stand;
    }

    Figures measure(String state) {
        Options options = stand.options();
        List<Figures> all = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            all.add(stand.round(stand.hub().name(), Load.closedLoop(options.connections(), options.round())));
        }
        rounds.put(state, all);
        return Figures.median(all);
    }

    Table table() {
        return Table.of(rounds);
    }
}
