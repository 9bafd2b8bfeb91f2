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
        QueryReader reader = new QueryReader();
        IncidentsWanted wanted = new IncidentsWanted(
                reader.period(from, to, now),
                reader.option("groupBy", groupBy, IncidentGrouping.NONE),
                reader.option("interval", interval, Interval.WEEK),
                reader.zone(zone));
        reader.refuseFaults();
        return wanted;
    }
}
