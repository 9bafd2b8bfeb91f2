package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds open deliveries that nobody looks after, and puts them back on their way. Every query keeps to the times of the
 * next attempt between two bounds: only open deliveries have one, so the index leads past all that is finished.
 */
@ApplicationScoped
@Transactional
public class Neglected {

    private static final List<DeliveryState> NOT_TAKEN = List.of(DeliveryState.PENDING, DeliveryState.WAITING);
    private static final List<DeliveryState> NOT_OUT =
            List.of(DeliveryState.HELD, DeliveryState.PENDING, DeliveryState.WAITING);

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    private DeliveryNews news;

    @Inject
    private Workload workload;

    /** An open delivery whose time is over, and who was to send it. */
    public record Overtime(UUID id, UUID providerId) {}

    /** Those that were due before that time and that nobody took, but for what those providers hold back. */
    public List<UUID> pastDue(Instant before, Collection<UUID> heldBack, int most) {
        TypedQuery<UUID> query = database.createQuery(
                        "select d.id from Delivery d where d.nextAttemptAt > :ever and d.nextAttemptAt <= :before"
                                + " and d.state in :states"
                                + (heldBack.isEmpty() ? "" : " and d.providerId not in :heldBack")
                                + " order by d.nextAttemptAt",
                        UUID.class)
                .setParameter("ever", Deliveries.EVER)
                .setParameter("before", before)
                .setParameter("states", NOT_OUT);
        if (!heldBack.isEmpty()) {
            query.setParameter("heldBack", heldBack);
        }
        return query.setMaxResults(most)
                .getResultStream()
                .filter(id -> !workload.knows(id)) // it waits here for its turn
                .toList();
    }

    /** Those whose sender's lease ended before that time. */
    public List<UUID> abandoned(Instant before, int most) {
        return database.createQuery("""
                        select d.id from Delivery d where d.nextAttemptAt > :ever and d.nextAttemptAt <= :before
                          and d.state = :sending and d.leaseUntil <= :before
                        order by d.nextAttemptAt""", UUID.class)
                .setParameter("ever", Deliveries.EVER)
                .setParameter("before", before)
                .setParameter("sending", DeliveryState.SENDING)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that should have been given up before that time. */
    public List<Overtime> overtime(Instant before, int most) {
        return database.createQuery("""
                        select d.id, d.providerId from Delivery d where d.nextAttemptAt > :ever
                          and d.state in :states and d.expiresAt <= :before
                        order by d.nextAttemptAt""", Object[].class)
                .setParameter("ever", Deliveries.EVER)
                .setParameter("states", NOT_TAKEN)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Overtime((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    /** Tells the workers of them once more. */
    public void announce(List<UUID> ids) {
        news.due(
                ids.isEmpty()
                        ? List.of()
                        : database.createQuery("select d from Delivery d where d.id in :ids", Delivery.class)
                                .setParameter("ids", ids)
                                .getResultStream()
                                .map(DeliveriesPromised.Due::of)
                                .toList());
    }

    /** Ends those whose time is over; answers how many. */
    public int expire(List<UUID> ids) {
        Instant now = clock.instant();
        List<Delivery> ended = database.createQuery("select d from Delivery d where d.id in :ids", Delivery.class)
                .setParameter("ids", ids)
                .getResultStream()
                .filter(delivery -> delivery.expire(now))
                .toList();
        ended.forEach(news::ended);
        database.flush();
        return ended.size();
    }

    /** How many are in each of the open states. */
    public Map<DeliveryState, Long> open() {
        Map<DeliveryState, Long> open = new EnumMap<>(DeliveryState.class);
        database.createQuery(
                        "select d.state, count(d) from Delivery d where d.nextAttemptAt > :ever group by d.state",
                        Object[].class)
                .setParameter("ever", Deliveries.EVER)
                .getResultStream()
                .forEach(row -> open.put((DeliveryState) row[0], (Long) row[1]));
        return open;
    }

    /** Since when the one that has been due the longest has been so. */
    public Optional<Instant> oldestDue() {
        return database.createQuery("""
                        select d.nextAttemptAt from Delivery d
                        where d.nextAttemptAt > :ever and d.nextAttemptAt <= :now and d.state in :states
                        order by d.nextAttemptAt""", Instant.class)
                .setParameter("ever", Deliveries.EVER)
                .setParameter("now", clock.instant())
                .setParameter("states", NOT_OUT)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
