package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import org.imas.registry.ProviderResumed;

/** Has what waited for a provider worked on when that goes on. */
@ApplicationScoped
public class ResumedDeliveries {

    @Inject
    private Deliveries deliveries;

    @Inject
    private DeliveryNews news;

    @Inject
    private Workload workload;

    void onResumed(@Observes ProviderResumed resumed) {
        List<DeliveriesPromised.Due> due = deliveries.dueFor(resumed.id());
        news.due(due);
    }

    /** What this node has parked for it need not wait for its time. */
    void onCommitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProviderResumed resumed) {
        workload.resumed(resumed.id());
    }
}
