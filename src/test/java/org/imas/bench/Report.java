package org.imas.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured: tables under their titles, and the single figures that the goals are about. */
final class Report {

    private final Map<String, String> sections = new LinkedHashMap<>();
    private final Map<String, Double> measured = new LinkedHashMap<>();
    private final List<Double> others = new ArrayList<>();

    void section(String title, Object table) {
        sections.put(title, table.toString());
        Bench.say("\n" + title + "\n\n" + table);
    }

    /** A figure that a goal names. */
    void measured(String what, double figure) {
        measured.put(what, figure);
    }

    double measured(String what) {
        return measured.getOrDefault(what, Double.NaN);
    }

    /** How busy the machine was with something else in a round. */
    void disturbed(double share) {
        others.add(share);
    }

    /** How far the figures can be trusted. */
    String others() {
        return "Other processes took " + Math.round(100 * Figures.median(others, Double::doubleValue))
                + " % of the machine meanwhile (median of all rounds).";
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        sections.forEach((title, table) ->
                text.append("### ").append(title).append("\n\n").append(table).append('\n'));
        return text.toString();
    }
}
