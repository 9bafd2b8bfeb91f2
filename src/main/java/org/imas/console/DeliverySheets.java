package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.imas.statistics.DeliveryOverview;
import org.imas.statistics.Figure;
import org.jspecify.annotations.Nullable;

/** The figures of deliveries as charts and tables. */
@RequestScoped
public class DeliverySheets {

    private static final int FAILURES = 10;

    @Inject
    private Words words;

    /** How they ended, provider by provider; ends that none came to are left out. */
    Sheet states(DeliveryOverview found) {
        List<DeliveryOverview.Group> groups = largest(found);
        List<String> states = groups.stream()
                .flatMap(group -> group.states().entrySet().stream())
                .filter(end -> end.getValue() > 0)
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
        List<String> columns = new ArrayList<>(states.stream().map(words::of).toList());
        columns.add(words.say("statistics.underWay"));
        List<Sheet.Line> lines = lines(groups, group -> {
            List<@Nullable Number> values = new ArrayList<>();
            states.forEach(state -> values.add(group.states().getOrDefault(state, 0L)));
            values.add(group.open());
            return values;
        });
        return new Sheet("states", Sheet.Form.STACKED, words.say("statistics.deliveries"), columns, lines);
    }

    /** What attempts failed with, of all groups together. */
    Sheet failures(DeliveryOverview found) {
        Map<String, Long> codes = new HashMap<>();
        found.groups()
                .forEach(group ->
                        group.failures().forEach(failure -> codes.merge(failure.code(), failure.count(), Long::sum)));
        List<Sheet.Line> lines = codes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(FAILURES)
                .map(code -> {
                    List<@Nullable Number> values = new ArrayList<>();
                    values.add(code.getValue());
                    return new Sheet.Line(code.getKey(), values);
                })
                .toList();
        return new Sheet(
                "failures",
                Sheet.Form.BARS,
                words.say("statistics.attempts"),
                List.of(words.say("statistics.failedAttempts")),
                lines);
    }

    /** From the promise to the delivery. */
    Sheet latency(DeliveryOverview found) {
        return percentiles("latency", found, DeliveryOverview.Group::delivery);
    }

    /** Of a single call of a provider. */
    Sheet calls(DeliveryOverview found) {
        return percentiles("calls", found, DeliveryOverview.Group::attempt);
    }

    private Sheet percentiles(String name, DeliveryOverview found, Function<DeliveryOverview.Group, Figure> figure) {
        List<Sheet.Line> lines = lines(
                largest(found).stream()
                        .filter(group -> figure.apply(group).count() > 0)
                        .toList(),
                group -> {
                    List<@Nullable Number> values = new ArrayList<>();
                    values.add(figure.apply(group).p50());
                    values.add(figure.apply(group).p95());
                    values.add(figure.apply(group).p99());
                    return values;
                });
        return new Sheet(name, Sheet.Form.BARS, words.say("statistics.seconds"), List.of("p50", "p95", "p99"), lines);
    }

    private static List<DeliveryOverview.Group> largest(DeliveryOverview found) {
        return found.groups().stream()
                .filter(group -> group.count() > 0)
                .sorted(Comparator.comparingLong(DeliveryOverview.Group::count).reversed())
                .limit(IncidentSheets.GROUPS)
                .toList();
    }

    private List<Sheet.Line> lines(
            List<DeliveryOverview.Group> groups, Function<DeliveryOverview.Group, List<@Nullable Number>> values) {
        return groups.stream()
                .map(group -> new Sheet.Line(
                        group.group() == null ? words.say("statistics.all") : group.group(), values.apply(group)))
                .toList();
    }
}
