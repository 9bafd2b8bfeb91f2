package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.registry.ProviderRemoving;

/** Keeps a provider from being removed while deliveries promised through it are unfinished, or has another take them. */
@ApplicationScoped
public class UnfinishedDeliveries {

    @Inject
    private Deliveries deliveries;

    @Inject
    private Reroutings reroutings;

    void onRemoving(@Observes ProviderRemoving removing) {
        ProviderRemoving.Replacement by = removing.by();
        if (by != null) {
            reroutings.reroute(removing, by);
        } else if (deliveries.openFor(removing.id())) {
            throw new Refusal(Problem.conflict(
                    "provider-in-use", removing.name() + " still has deliveries to make; deactivate it instead"));
        }
    }
}
