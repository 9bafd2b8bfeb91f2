package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.provider.Task;

/** The deliveries in the database, looked at from outside the sending; each method is one short transaction. */
@ApplicationScoped
@Transactional
public class Deliveries {

    /** Before every time there is; later than that is how both databases find what is not null by an index. */
    public static final Instant EVER = Instant.EPOCH;

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    private DeliverySettings settings;

    /** Those that should have been worked on by now; marks them, so that the next sweep leaves them alone a while. */
    List<DeliveriesPromised.Due> overdue(Instant before, Instant notSweptSince) {
        List<DeliveriesPromised.Due> late = database.createQuery("""
                        select new org.imas.delivery.DeliveriesPromised.Due(d.id, d.nextAttemptAt, d.urgency) from Delivery d
                        where d.nextAttemptAt > :ever and d.nextAttemptAt <= :before
                          and (d.state in (:pending, :waiting) or (d.state = :sending and d.leaseUntil <= :before))
                          and (d.sweptAt is null or d.sweptAt <= :notSweptSince)
                        order by d.nextAttemptAt, d.id""", DeliveriesPromised.Due.class)
                .setParameter("ever", EVER)
                .setParameter("pending", DeliveryState.PENDING)
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("sending", DeliveryState.SENDING)
                .setParameter("before", before)
                .setParameter("notSweptSince", notSweptSince)
                .setMaxResults(settings.sweepBatch())
                .getResultList();
        if (!late.isEmpty()) {
            new Locked(database)
                    .mark(late.stream().map(DeliveriesPromised.Due::id).toList(), clock.instant());
        }
        return late;
    }

    public Optional<Delivery> byId(UUID id) {
        return Optional.ofNullable(database.find(Delivery.class, id));
    }

    /** Those that tell of the incident, without the steps on its room. */
    public List<Delivery> noticesOf(UUID incidentId) {
        return ofIncident(incidentId).stream()
                .filter(delivery -> delivery.task() == Task.NOTIFY)
                .toList();
    }

    /** All of them, in the order in which they were promised. */
    public List<Delivery> ofIncident(UUID incidentId) {
        return database.createQuery(
                        "select d from Delivery d where d.incidentId = :incident order by d.id", Delivery.class)
                .setParameter("incident", incidentId)
                .getResultList();
    }

    /** Whether anything was ever delivered. */
    public boolean anyDelivered() {
        return !database.createQuery("select d.id from Delivery d where d.state = :delivered", UUID.class)
                .setParameter("delivered", DeliveryState.DELIVERED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whether a provider still has work to do. */
    public boolean openFor(UUID providerId) {
        return !database.createQuery(
                        "select d.id from Delivery d where d.nextAttemptAt > :ever and d.providerId = :provider",
                        UUID.class)
                .setParameter("ever", EVER)
                .setParameter("provider", providerId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What is due through that provider, as its announcement. */
    List<DeliveriesPromised.Due> dueFor(UUID providerId) {
        return database.createQuery("""
                        select new org.imas.delivery.DeliveriesPromised.Due(d.id, d.nextAttemptAt, d.urgency) from Delivery d
                        where d.nextAttemptAt > :ever and d.nextAttemptAt <= :now and d.providerId = :provider
                          and d.state in (:pending, :waiting) order by d.nextAttemptAt""", DeliveriesPromised.Due.class)
                .setParameter("ever", EVER)
                .setParameter("now", clock.instant())
                .setParameter("provider", providerId)
                .setParameter("pending", DeliveryState.PENDING)
                .setParameter("waiting", DeliveryState.WAITING)
                .setMaxResults(Waiting.MOST)
                .getResultList();
    }
}
