package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Stores promises in the caller's transaction: they are committed with the incident, or not at all. */
@ApplicationScoped
public class Outbox {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    private Budgets budgets;

    @Inject
    private Event<DeliveriesPromised> promised;

    @Transactional(Transactional.TxType.MANDATORY)
    public void promise(List<Promise> promises) {
        Instant now = clock.instant();
        List<DeliveriesPromised.Due> due = new ArrayList<>();
        for (Promise promise : promises) {
            Delivery delivery = Delivery.promised(
                    promise,
                    now,
                    budgets.of(promise.providerType(), promise.notice().severity()));
            database.persist(delivery);
            due.add(new DeliveriesPromised.Due(delivery.id(), delivery.dueAt()));
        }
        promised.fire(new DeliveriesPromised(List.copyOf(due)));
    }
}
