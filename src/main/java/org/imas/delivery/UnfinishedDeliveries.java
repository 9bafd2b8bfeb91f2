package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.registry.ProviderRemoving;

/** Keeps a provider from being removed while deliveries promised through it are unfinished. */
@ApplicationScoped
public class UnfinishedDeliveries {

    @Inject
    private Deliveries deliveries;

    void onRemoving(@Observes ProviderRemoving removing) {
        if (deliveries.openFor(removing.id())) {
            throw new Refusal(Problem.conflict(
                    "provider-in-use", removing.name() + " still has deliveries to make; deactivate it instead"));
        }
    }
}
