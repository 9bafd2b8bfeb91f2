package org.imas.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** The figures, for whoever asks: REST and the pages. */
@ApplicationScoped
public class Statistics {

    @Inject
    private IncidentStatistics incidents;

    @Inject
    private DeliveryStatistics deliveries;

    @Inject
    private Clock clock;

    public IncidentOverview incidents(StatisticsWish wish) {
        return incidents.of(wish.incidents(clock.instant()));
    }

    public DeliveryOverview deliveries(StatisticsWish wish) {
        return deliveries.of(wish.deliveries(clock.instant()));
    }

    /** The same as a table for a spreadsheet. */
    public String table(IncidentOverview found) {
        return Tables.of(found);
    }

    /** The same as a table for a spreadsheet. */
    public String table(DeliveryOverview found) {
        return Tables.of(found);
    }
}
