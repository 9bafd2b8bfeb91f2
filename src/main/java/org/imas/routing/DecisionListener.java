package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.imas.delivery.DeliveryDecided;
import org.imas.delivery.StandInUsed;
import org.imas.incident.Incidents;

/** Writes into the story of an incident what people decide about its deliveries. */
@ApplicationScoped
public class DecisionListener {

    @Inject
    private Incidents incidents;

    void onStandIn(@Observes StandInUsed used) {
        incidents.record(
                incidents.existing(used.incidentId()),
                "FALLBACK",
                used.fallback() + " (" + used.target() + ") stands in for " + used.failed());
    }

    void onDecided(@Observes DeliveryDecided decided) {
        String whom =
                decided.addressee().provider() + " (" + decided.addressee().target() + ")";
        incidents.record(
                incidents.existing(decided.incidentId()),
                decided.kind().name(),
                decided.actor(),
                decided.reason().isEmpty() ? whom : whom + ": " + decided.reason());
    }
}
