package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Ids;
import org.imas.provider.SendResult;
import org.jspecify.annotations.Nullable;

/** The deliveries and their attempts in the database; each method is one short transaction. */
@ApplicationScoped
@Transactional
public class Deliveries {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    private DeliverySettings settings;

    /** Takes a delivery for sending; empty when it is not due, done, or in other hands. */
    Optional<Claim> claim(UUID id) {
        Delivery delivery = database.find(Delivery.class, id);
        Instant now = clock.instant();
        if (delivery == null) {
            return Optional.empty();
        }
        boolean abandoned = delivery.abandoned(now);
        int lost = delivery.attempts();
        UUID lease = Ids.next();
        if (!delivery.claim(lease, now, settings.lease())) {
            return Optional.empty();
        }
        if (abandoned) {
            SendResult unclear =
                    SendResult.unclear("sender-lost", "The sender ended before it could say how this went");
            database.persist(Attempt.of(id, lost, new Ended(now, Duration.ZERO, unclear), settings.node()));
        }
        database.flush();
        return Optional.of(new Claim(
                id,
                lease,
                delivery.attempts(),
                delivery.providerId(),
                delivery.target(),
                delivery.notice(),
                previous(delivery)));
    }

    /** Stores how an attempt ended; answers when to try again, if at all. */
    Optional<Instant> ended(Claim claim, Ended ended) {
        database.persist(Attempt.of(claim.deliveryId(), claim.attempt(), ended, settings.node()));
        Delivery delivery = database.find(Delivery.class, claim.deliveryId());
        if (delivery == null) {
            return Optional.empty();
        }
        delivery.ended(claim.lease(), ended.result(), clock.instant(), settings.retryPolicy());
        return delivery.state() == DeliveryState.WAITING
                ? Optional.ofNullable(delivery.nextAttemptAt())
                : Optional.empty();
    }

    /** Those that should have been worked on by now; marks them, so that the next sweep leaves them alone a while. */
    List<UUID> overdue(Instant before, Instant notSweptSince) {
        List<Delivery> late = database.createQuery("""
                        select d from Delivery d
                        where ((d.state in (:pending, :waiting) and d.nextAttemptAt <= :before)
                            or (d.state = :sending and d.leaseUntil <= :before))
                          and (d.sweptAt is null or d.sweptAt <= :notSweptSince)
                        order by d.nextAttemptAt, d.id""", Delivery.class)
                .setParameter("pending", DeliveryState.PENDING)
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("sending", DeliveryState.SENDING)
                .setParameter("before", before)
                .setParameter("notSweptSince", notSweptSince)
                .setMaxResults(settings.sweepBatch())
                .getResultList();
        late.forEach(delivery -> delivery.swept(clock.instant()));
        return late.stream().map(Delivery::id).toList();
    }

    public List<Delivery> ofIncident(UUID incidentId) {
        return database.createQuery(
                        "select d from Delivery d where d.incidentId = :incident order by d.id", Delivery.class)
                .setParameter("incident", incidentId)
                .getResultList();
    }

    /** The same with their attempts, as REST tells them. */
    public List<DeliveryView> viewsOfIncident(UUID incidentId) {
        List<Attempt> attempts = database.createQuery("""
                        select a from Attempt a, Delivery d
                        where a.deliveryId = d.id and d.incidentId = :incident order by a.id""", Attempt.class)
                .setParameter("incident", incidentId)
                .getResultList();
        return ofIncident(incidentId).stream()
                .map(delivery -> DeliveryView.of(delivery, attempts))
                .toList();
    }

    /** Whether a provider still has work to do. */
    public boolean openFor(UUID providerId) {
        return !database.createQuery(
                        "select d.id from Delivery d where d.providerId = :provider and d.state in :open", UUID.class)
                .setParameter("provider", providerId)
                .setParameter("open", List.of(DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.WAITING))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What the remote called the last notice of this incident to this target. */
    private @Nullable String previous(Delivery delivery) {
        if (delivery.changeNo() <= 1) {
            return null;
        }
        return database.createQuery("""
                        select d from Delivery d
                        where d.incidentId = :incident and d.providerId = :provider and d.target = :target
                          and d.changeNo < :change and d.remote is not null
                        order by d.changeNo desc""", Delivery.class)
                .setParameter("incident", delivery.incidentId())
                .setParameter("provider", delivery.providerId())
                .setParameter("target", delivery.target())
                .setParameter("change", delivery.changeNo())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Delivery::remote)
                .orElse(null);
    }
}
