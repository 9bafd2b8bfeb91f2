package org.imas.statistics;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which deliveries a caller wants to look back at; by default those of the last thirty days, all in one. */
public class DeliveryStatisticsQuery {

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("groupBy")
    @Nullable
    String groupBy;

    DeliveriesWanted wanted(Instant now) {
        return wish().deliveries(now);
    }

    StatisticsWish wish() {
        return new StatisticsWish(from, to, groupBy, null, null);
    }
}
