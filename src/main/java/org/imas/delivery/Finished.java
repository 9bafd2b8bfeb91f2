package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.imas.provider.Notice;

/** Tells, in the transaction that ended a delivery for good, that it did, and lets go what waited behind it. */
@ApplicationScoped
public class Finished {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Event<DeliveryEnded> ended;

    @Inject
    private Event<DeliveriesPromised> promised;

    void tell(Delivery delivery) {
        tell(delivery, delivery.notice());
    }

    void tell(Delivery delivery, Notice notice) {
        ended.fire(new DeliveryEnded(
                delivery.id(), delivery.providerId(), delivery.task(), notice, delivery.state(), delivery.remote()));
        UUID follower = delivery.followedBy();
        Delivery waiting = follower == null ? null : database.find(Delivery.class, follower);
        if (waiting != null && waiting.state().open()) {
            promised.fire(new DeliveriesPromised(List.of(DeliveriesPromised.Due.of(waiting))));
        }
    }
}
