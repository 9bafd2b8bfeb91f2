package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.imas.provider.Notice;

/** Tells, in the transaction that brings it about, what happened to deliveries. */
@ApplicationScoped
public class DeliveryNews {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

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

    /** It ended for good; what waited behind it may go. */
    void ended(Delivery delivery) {
        ended(delivery, delivery.notice());
    }

    void ended(Delivery delivery, Notice notice) {
        ended.fire(DeliveryEnded.of(delivery, notice));
        UUID follower = delivery.followedBy();
        Delivery waiting = follower == null ? null : database.find(Delivery.class, follower);
        if (waiting != null && waiting.state().open()) {
            due(List.of(DeliveriesPromised.Due.of(waiting)));
        }
    }

    void decided(DeliveryDecided decision) {
        decided.fire(decision);
    }
}
