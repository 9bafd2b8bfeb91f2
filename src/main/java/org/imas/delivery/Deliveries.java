package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import org.imas.provider.Task;
import org.imas.registry.KnownType;
import org.imas.registry.ProviderTypes;
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

    @Inject
    private ProviderTypes types;

    @Inject
    private Event<DeliveryEnded> ended;

    /** Takes a delivery for sending; empty when it is not due, done, or in other hands. */
    Optional<Claim> claim(UUID id) {
        Delivery delivery = database.find(Delivery.class, id);
        Instant now = clock.instant();
        if (delivery == null || (delivery.abandoned(now) && lost(delivery, now))) {
            return Optional.empty();
        }
        UUID lease = Ids.next();
        if (!delivery.claim(lease, now, settings.lease())) {
            return Optional.empty();
        }
        database.flush();
        return Optional.of(new Claim(
                id,
                lease,
                delivery.attempts(),
                delivery.providerId(),
                delivery.task(),
                delivery.target(),
                delivery.notice(),
                delivery.work(),
                previous(delivery)));
    }

    /** Stores how an attempt ended; answers when to try again, if at all. */
    Optional<Instant> ended(Claim claim, Ended how) {
        database.persist(Attempt.of(claim.deliveryId(), claim.attempt(), how, settings.node()));
        Delivery delivery = database.find(Delivery.class, claim.deliveryId());
        if (delivery == null) {
            return Optional.empty();
        }
        boolean before = delivery.state().open();
        delivery.ended(claim.lease(), how.result(), clock.instant(), policy(delivery));
        tellIfOver(delivery, before);
        return delivery.state() == DeliveryState.WAITING
                ? Optional.ofNullable(delivery.nextAttemptAt())
                : Optional.empty();
    }

    /**
     * A sender that ended before it could say how it went leaves an unclear attempt; true where that must not be
     * repeated and so ends the delivery.
     */
    private boolean lost(Delivery delivery, Instant now) {
        SendResult unclear = SendResult.unclear("sender-lost", "The sender ended before it could say how this went");
        Ended attempt = new Ended(now, Duration.ZERO, unclear);
        database.persist(Attempt.of(delivery.id(), delivery.attempts(), attempt, settings.node()));
        if (policy(delivery).resendUnclear()) {
            return false;
        }
        delivery.abandon(now);
        tellIfOver(delivery, true);
        return true;
    }

    private void tellIfOver(Delivery delivery, boolean wasOpen) {
        if (wasOpen && !delivery.state().open()) {
            ended.fire(new DeliveryEnded(
                    delivery.providerId(), delivery.task(), delivery.notice(), delivery.state(), delivery.remote()));
        }
    }

    private RetryPolicy policy(Delivery delivery) {
        boolean resend = delivery.task() != Task.NOTIFY
                || types.named(delivery.providerType())
                        .map(KnownType::resendUnclear)
                        .orElse(true);
        return settings.retryPolicy().resending(resend);
    }

    /** Those that should have been worked on by now; marks them, so that the next sweep leaves them alone a while. */
    List<UUID> overdue(Instant before, Instant notSweptSince) {
        List<UUID> late = database.createQuery("""
                        select d.id from Delivery d
                        where ((d.state in (:pending, :waiting) and d.nextAttemptAt <= :before)
                            or (d.state = :sending and d.leaseUntil <= :before))
                          and (d.sweptAt is null or d.sweptAt <= :notSweptSince)
                        order by d.nextAttemptAt, d.id""", UUID.class)
                .setParameter("pending", DeliveryState.PENDING)
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("sending", DeliveryState.SENDING)
                .setParameter("before", before)
                .setParameter("notSweptSince", notSweptSince)
                .setMaxResults(settings.sweepBatch())
                .getResultList();
        if (!late.isEmpty()) {
            // past the version: a mark must not make a worker's claim of the same moment fail, nor fail for it
            database.createQuery("update Delivery d set d.sweptAt = :now where d.id in :late")
                    .setParameter("now", clock.instant())
                    .setParameter("late", late)
                    .executeUpdate();
        }
        return late;
    }

    /** Those that tell of the incident, without the steps on its room. */
    public List<Delivery> noticesOf(UUID incidentId) {
        return ofIncident(incidentId).stream()
                .filter(delivery -> delivery.task() == Task.NOTIFY)
                .toList();
    }

    List<Delivery> ofIncident(UUID incidentId) {
        return database.createQuery(
                        "select d from Delivery d where d.incidentId = :incident order by d.id", Delivery.class)
                .setParameter("incident", incidentId)
                .getResultList();
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

    /** What the remote called the latest notice of this incident to this target that it took. */
    private @Nullable String previous(Delivery delivery) {
        if (delivery.changeNo() <= 1 || delivery.task() != Task.NOTIFY) {
            return null;
        }
        return database.createQuery("""
                        select d from Delivery d
                        where d.incidentId = :incident and d.providerId = :provider and d.target = :target
                          and d.task = :notify and d.remote is not null
                        order by d.changeNo desc""", Delivery.class)
                .setParameter("incident", delivery.incidentId())
                .setParameter("provider", delivery.providerId())
                .setParameter("target", delivery.target())
                .setParameter("notify", Task.NOTIFY)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Delivery::remote)
                .orElse(null);
    }
}
