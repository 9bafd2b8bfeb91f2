package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/** Tells, in the transaction that brings it about, what happened to deliveries. */
@ApplicationScoped
public class DeliveryNews {

    @Inject
    private Event<DeliveriesPromised> promised;

    @Inject
    private Event<DeliveryEnded> ended;

    @Inject
    private Event<DeliveryDecided> decided;

    /** Has them worked on once the transaction is committed. */
    void due(List<DeliveriesPromised.Due> due) {
        if (!due.isEmpty()) {
            promised.fire(new DeliveriesPromised(List.copyOf(due)));
        }
    }

    void ended(Delivery delivery) {
        ended.fire(DeliveryEnded.of(delivery));
    }

    void decided(DeliveryDecided decision) {
        decided.fire(decision);
    }
}
