package org.imas.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to look back at, as it was written; an absent value is the usual one.
 *
 * @param from ISO-8601, as {@code to}, which is not in it
 * @param interval of incidents only, as {@code zone}
 */
public record StatisticsWish(
        @Nullable String from,
        @Nullable String to,
        @Nullable String groupBy,
        @Nullable String interval,
        @Nullable String zone) {

    IncidentsWanted incidents(Instant now) {
        QueryReader reader = new QueryReader();
        IncidentsWanted wanted = new IncidentsWanted(
                reader.period(from, to, now),
                reader.option("groupBy", groupBy, IncidentGrouping.NONE),
                reader.option("interval", interval, Interval.WEEK),
                reader.zone(zone));
        reader.refuseFaults();
        return wanted;
    }

    DeliveriesWanted deliveries(Instant now) {
        QueryReader reader = new QueryReader();
        DeliveriesWanted wanted = new DeliveriesWanted(
                reader.period(from, to, now), reader.option("groupBy", groupBy, DeliveryGrouping.NONE));
        reader.refuseFaults();
        return wanted;
    }
}
