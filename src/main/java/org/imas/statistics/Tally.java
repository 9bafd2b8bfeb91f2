package org.imas.statistics;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the incidents of one kind: a group, or an interval of it, or what was kept of some hours. */
final class Tally {

    private static final double MICROS_A_MILLI = 1_000;

    private long count;
    private long open;
    private final Durations detected = new Durations();
    private final Durations acknowledged = new Durations();
    private final Durations resolved = new Durations();
    private final Durations delivered = new Durations();

    void add(IncidentRow incident) {
        count++;
        if (incident.open()) {
            open++;
        }
        if (incident.detectedAt() != incident.createdAt()) { // else it is the default of a report that did not say
            detected.add(incident.createdAt() - incident.detectedAt(), 1);
        }
        add(acknowledged, incident, incident.acknowledgedAt());
        add(resolved, incident, incident.resolvedAt());
        add(delivered, incident, incident.deliveredAt());
    }

    private static void add(Durations durations, IncidentRow incident, @Nullable Long until) {
        if (until != null) {
            durations.add(until - incident.createdAt(), 1);
        }
    }

    void add(Tally other) {
        count += other.count;
        open += other.open;
        Iterator<Durations> others = other.durations().iterator();
        durations().forEach(own -> own.add(others.next()));
    }

    long open() {
        return open;
    }

    /** What {@link #read} takes back in: fields between tabs, each with a tab before it. */
    String text() {
        StringBuilder text =
                new StringBuilder().append('\t').append(count).append('\t').append(open);
        durations().forEach(each -> text.append('\t').append(each.text()));
        return text.toString();
    }

    void read(Iterator<String> fields) {
        count += Long.parseLong(fields.next());
        open += Long.parseLong(fields.next());
        durations().forEach(each -> each.read(fields.next()));
    }

    private List<Durations> durations() {
        return List.of(detected, acknowledged, resolved, delivered);
    }

    IncidentFigures figures() {
        return new IncidentFigures(
                count, open, figure(detected), figure(acknowledged), figure(resolved), figure(delivered));
    }

    private static Figure figure(Durations durations) {
        return durations.figure(MICROS_A_MILLI);
    }
}
