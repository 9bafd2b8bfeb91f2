package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.imas.platform.Json;
import org.imas.statistics.DeliveryOverview;
import org.imas.statistics.IncidentOverview;
import org.imas.statistics.Statistics;
import org.imas.statistics.StatisticsWish;

/** The figures as the viewer's filter wants them, for the page and as files. */
@RequestScoped
public class LookingBack {

    @Inject
    private Statistics statistics;

    @Inject
    private Viewer viewer;

    @Inject
    private Clock clock;

    IncidentOverview incidents(StatisticsFilter filter) {
        return statistics.incidents(filter.incidents(viewer.zone(), clock.instant()));
    }

    /** All of them in one group. */
    IncidentOverview together(StatisticsFilter filter) {
        StatisticsWish wish = filter.incidents(viewer.zone(), clock.instant());
        return statistics.incidents(new StatisticsWish(wish.from(), wish.to(), "none", wish.interval(), wish.zone()));
    }

    DeliveryOverview deliveries(StatisticsFilter filter) {
        return statistics.deliveries(filter.deliveries(viewer.zone(), clock.instant()));
    }

    /** The same content that REST answers. */
    String file(StatisticsFilter filter, boolean ofDeliveries, boolean table) {
        if (ofDeliveries) {
            DeliveryOverview found = deliveries(filter);
            return table ? statistics.table(found) : Json.CAMEL.write(found);
        }
        IncidentOverview found = incidents(filter);
        return table ? statistics.table(found) : Json.CAMEL.write(found);
    }
}
