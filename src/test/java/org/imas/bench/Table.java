package org.imas.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows of figures as Markdown. */
final class Table {

    private final StringBuilder text = new StringBuilder();

    Table(String... columns) {
        row(columns);
        row(java.util.Collections.nCopies(columns.length, "---").toArray(String[]::new));
    }

    Table row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** One row for each system, with the median of its rounds. */
    static Table of(Map<String, List<Figures>> rounds) {
        Table table = new Table(
                "system",
                "accepted/s",
                "delivered/s",
                "accept p50 / p99 ms",
                "arrival p50 / p99 ms",
                "201 to arrival p50 / p99 ms",
                "CPU s per 1,000: server + database",
                "faults");
        rounds.forEach((system, all) -> table.row(cells(system, Figures.median(all))));
        return table;
    }

    private static String[] cells(String system, Figures figures) {
        List<String> cells = new ArrayList<>(List.of(
                system,
                number(figures.accepted()),
                number(figures.delivered()),
                pair(figures.accept()),
                pair(figures.arrival()),
                pair(figures.onTheWay()),
                number(figures.cpu()) + " = " + number(figures.serverCpu()) + " + " + number(figures.databaseCpu())));
        cells.add(
                figures.lost() + figures.refused() + figures.repeated() == 0
                        ? "none"
                        : figures.lost() + " lost, " + figures.refused() + " refused, " + figures.repeated()
                                + " repeated");
        return cells.toArray(String[]::new);
    }

    private static String pair(Figures.Percentiles percentiles) {
        return number(percentiles.p50()) + " / " + number(percentiles.p99());
    }

    /** Three digits that count. */
    static String number(double figure) {
        if (Double.isNaN(figure)) {
            return "-";
        }
        String format = Math.abs(figure) >= 100 ? "%,.0f" : Math.abs(figure) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, figure);
    }
}
