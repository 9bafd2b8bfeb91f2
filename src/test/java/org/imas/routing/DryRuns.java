package org.imas.routing;

import java.time.Instant;
import java.util.List;
import org.imas.delivery.Reason;
import org.imas.incident.IncidentReport;
import org.imas.testkit.Beans;

/** Asks the dry run, for tests of what has a say in it. */
public final class DryRuns {

    private DryRuns() {}

    /** The kinds of the reasons of all that would be promised at that time. */
    public static List<String> kinds(Beans beans, IncidentReport report, Instant at) {
        return beans.get(DryRun.class).of(new DryRun.Request(report, at, null)).deliveries().stream()
                .flatMap(planned -> planned.reasons().stream())
                .map(Reason::kind)
                .toList();
    }
}
