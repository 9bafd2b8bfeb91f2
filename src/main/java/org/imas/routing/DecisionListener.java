package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.imas.delivery.DeliveryDecided;
import org.imas.incident.Incidents;

/** Writes into the story of an incident what people decide about its deliveries. */
@ApplicationScoped
public class DecisionListener {

    @Inject
    private Incidents incidents;

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
