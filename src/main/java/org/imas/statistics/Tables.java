package org.imas.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.imas.platform.Csv;
import org.jspecify.annotations.Nullable;

/** The same answers as tables. */
final class Tables {

    private Tables() {}

    /** A row for each group, then one for each of its intervals. */
    static String of(IncidentOverview found) {
        List<String> header = new ArrayList<>(List.of("group", "interval", "count", "open"));
        for (String figure : List.of("mttd", "mtta", "mttr", "firstDelivery")) {
            for (String value : List.of("count", "mean", "p50", "p90", "p95", "p99")) {
                header.add(figure + "." + value);
            }
        }
        Csv table = new Csv(header.toArray(String[]::new));
        for (IncidentOverview.Group group : found.groups()) {
            incidents(table, group.group(), null, group.figures());
            group.trend().forEach(point -> incidents(table, group.group(), point.from(), point.figures()));
        }
        return table.toString();
    }

    private static void incidents(Csv table, @Nullable String group, @Nullable Instant from, IncidentFigures figures) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(group, from, figures.count(), figures.open()));
        for (Figure figure : List.of(figures.mttd(), figures.mtta(), figures.mttr(), figures.firstDelivery())) {
            row.addAll(Arrays.asList(
                    figure.count(), figure.mean(), figure.p50(), figure.p90(), figure.p95(), figure.p99()));
        }
        table.row(row.toArray());
    }

    /** Four columns, one value a row, since the groups differ in what they have. */
    static String of(DeliveryOverview found) {
        Csv table = new Csv("group", "kind", "name", "value");
        for (DeliveryOverview.Group group : found.groups()) {
            String name = group.group();
            table.row(name, "deliveries", "count", group.count());
            table.row(name, "deliveries", "open", group.open());
            group.states().forEach((state, number) -> table.row(name, "state", state, number));
            group.failures().forEach(failure -> table.row(name, "failure", failure.code(), failure.count()));
            figure(table, name, "attempt", group.attempt());
            figure(table, name, "delivery", group.delivery());
        }
        return table.toString();
    }

    private static void figure(Csv table, @Nullable String group, String kind, Figure figure) {
        table.row(group, kind, "count", figure.count());
        table.row(group, kind, "mean", figure.mean());
        table.row(group, kind, "p50", figure.p50());
        table.row(group, kind, "p90", figure.p90());
        table.row(group, kind, "p95", figure.p95());
        table.row(group, kind, "p99", figure.p99());
    }
}
