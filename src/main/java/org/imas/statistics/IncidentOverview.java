package org.imas.statistics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the incidents of a period, as REST shows them.
 *
 * @param intervals the beginning of each interval of the trend; the first may begin before {@code from}
 * @param groups in the order of their names; one without a name where nothing is grouped
 */
public record IncidentOverview(
        Instant from,
        Instant to,
        String groupBy,
        String interval,
        String zone,
        List<Instant> intervals,
        List<Group> groups) {

    /**
     * One service, team or severity.
     *
     * @param trend the same for each interval in which there were any
     */
    public record Group(@Nullable String group, IncidentFigures figures, List<Point> trend) {}

    /** The incidents of one group that were created in one interval. */
    public record Point(Instant from, IncidentFigures figures) {}
}
