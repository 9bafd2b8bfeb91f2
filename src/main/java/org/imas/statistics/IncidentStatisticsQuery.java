package org.imas.statistics;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which incidents a caller wants to look back at; by default those of the last thirty days, by weeks in UTC. */
public class IncidentStatisticsQuery {

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("groupBy")
    @Nullable
    String groupBy;

    @QueryParam("interval")
    @Nullable
    String interval;

    @QueryParam("zone")
    @Nullable
    String zone;

    IncidentsWanted wanted(Instant now) {
        return wish().incidents(now);
    }

    StatisticsWish wish() {
        return new StatisticsWish(from, to, groupBy, interval, zone);
    }
}
