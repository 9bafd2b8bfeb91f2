package org.imas.statistics;

import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Counts the incidents of one group, or of one interval of it; to be read once. */
final class Tally {

    private long count;
    private long open;
    private final LongStream.Builder detected = LongStream.builder();
    private final LongStream.Builder acknowledged = LongStream.builder();
    private final LongStream.Builder resolved = LongStream.builder();
    private final LongStream.Builder delivered = LongStream.builder();

    void add(IncidentRow incident) {
        count++;
        if (incident.open()) {
            open++;
        }
        if (incident.detectedAt() != incident.createdAt()) { // else it is the default of a report that did not say
            detected.add(Math.max(0, incident.createdAt() - incident.detectedAt()));
        }
        add(acknowledged, incident, incident.acknowledgedAt());
        add(resolved, incident, incident.resolvedAt());
        add(delivered, incident, incident.deliveredAt());
    }

    private static void add(LongStream.Builder durations, IncidentRow incident, @Nullable Long until) {
        if (until != null) {
            durations.add(Math.max(0, until - incident.createdAt()));
        }
    }

    IncidentFigures figures() {
        return new IncidentFigures(
                count, open, figure(detected), figure(acknowledged), figure(resolved), figure(delivered));
    }

    private static Figure figure(LongStream.Builder durations) {
        return Figure.ofMicros(durations.build().sorted().toArray());
    }
}
