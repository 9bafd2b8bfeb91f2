package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.imas.statistics.IncidentFigures;
import org.imas.statistics.IncidentOverview;
import org.jspecify.annotations.Nullable;

/** The figures of incidents as charts and tables. */
@RequestScoped
public class IncidentSheets {

    /** As many groups as one can tell apart; the smallest others are left out, but stand in the exported table. */
    static final int GROUPS = 8;

    private static final double MINUTE = 60;
    private static final double TENTHS = 10;

    @Inject
    private Words words;

    @Inject
    private Moments moments;

    @Inject
    private Viewer viewer;

    /** How soon, interval by interval, of all of them. */
    Sheet times(IncidentOverview all) {
        Map<Instant, IncidentFigures> points =
                all.groups().isEmpty() ? Map.of() : points(all.groups().get(0));
        List<String> columns = List.of(
                words.say("statistics.mtta"),
                words.say("statistics.mttaP90"),
                words.say("statistics.mttr"),
                words.say("statistics.mttrP90"));
        List<Sheet.Line> lines = lines(all, from -> {
            IncidentFigures figures = points.get(from);
            List<@Nullable Number> values = new ArrayList<>();
            values.add(minutes(figures == null ? null : figures.mtta().mean()));
            values.add(minutes(figures == null ? null : figures.mtta().p90()));
            values.add(minutes(figures == null ? null : figures.mttr().mean()));
            values.add(minutes(figures == null ? null : figures.mttr().p90()));
            return values;
        });
        return new Sheet("times", Sheet.Form.LINE, words.say("statistics.minutes"), columns, lines);
    }

    /** How many, interval by interval, of each group. */
    Sheet counts(IncidentOverview found) {
        List<IncidentOverview.Group> groups = largest(found);
        List<Map<Instant, IncidentFigures>> points =
                groups.stream().map(IncidentSheets::points).toList();
        List<Sheet.Line> lines = lines(found, from -> {
            List<@Nullable Number> values = new ArrayList<>();
            points.forEach(of -> {
                IncidentFigures figures = of.get(from);
                values.add(figures == null ? 0 : figures.count());
            });
            return values;
        });
        List<String> columns = groups.stream().map(group -> name(group.group())).toList();
        return new Sheet("counts", Sheet.Form.STACKED, words.say("statistics.incidents"), columns, lines);
    }

    /** The groups beside each other over the whole period. */
    Sheet groups(IncidentOverview found) {
        List<String> columns = List.of(
                words.say("statistics.count"),
                words.say("statistics.stillOpen"),
                words.say("statistics.mtta"),
                words.say("statistics.mttr"));
        List<Sheet.Line> lines = largest(found).stream()
                .map(group -> {
                    List<@Nullable Number> values = new ArrayList<>();
                    values.add(group.figures().count());
                    values.add(group.figures().open());
                    values.add(minutes(group.figures().mtta().mean()));
                    values.add(minutes(group.figures().mttr().mean()));
                    return new Sheet.Line(name(group.group()), values);
                })
                .toList();
        return new Sheet("groups", Sheet.Form.BARS, "", columns, lines);
    }

    private static List<IncidentOverview.Group> largest(IncidentOverview found) {
        return found.groups().stream()
                .sorted(Comparator.comparingLong(
                        (IncidentOverview.Group group) -> -group.figures().count()))
                .limit(GROUPS)
                .toList();
    }

    private List<Sheet.Line> lines(IncidentOverview found, Function<Instant, List<@Nullable Number>> values) {
        return found.intervals().stream()
                .map(from ->
                        new Sheet.Line(moments.date(from.atZone(viewer.zone()).toLocalDate()), values.apply(from)))
                .toList();
    }

    private static Map<Instant, IncidentFigures> points(IncidentOverview.Group group) {
        Map<Instant, IncidentFigures> points = new HashMap<>();
        group.trend().forEach(point -> points.put(point.from(), point.figures()));
        return points;
    }

    /** A severity in words; a service or a team has its own name. */
    private String name(@Nullable String group) {
        if (group == null) {
            return words.say("statistics.all");
        }
        return org.imas.provider.Look.severities().contains(group) ? words.of(group) : group;
    }

    private static @Nullable Double minutes(@Nullable Double seconds) {
        return seconds == null ? null : Double.valueOf(Math.round(seconds / MINUTE * TENTHS) / TENTHS);
    }
}
