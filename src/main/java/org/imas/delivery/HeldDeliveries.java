package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What is held back: found by the target it waits for, and let go or told in a digest. */
@ApplicationScoped
@Transactional
public class HeldDeliveries {

    /** Of one target in one transaction; the rest comes in the next round. */
    private static final int AT_ONCE = 900;

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Outbox outbox;

    @Inject
    private DeliveryNews news;

    @Inject
    private Clock clock;

    /** Where held deliveries wait for. */
    public record Lane(UUID providerId, String target) {}

    /** What is held by one thing: how many, and until when the first and the last. */
    public record Heap(HeldBy by, long count, Span until) {

        static Heap of(Object[] row) {
            Instant until = (Instant) row[2];
            return new Heap(new HeldBy((HeldBy.Kind) row[0], (UUID) row[1]), (Long) row[3], new Span(until, until));
        }

        Heap and(Heap later) {
            return new Heap(by, count + later.count, new Span(until.first(), later.until.last()));
        }
    }

    /** From one time to another. */
    public record Span(Instant first, Instant last) {}

    /**
     * One that something other than a storm holds.
     *
     * @param after how much later than the first notice a person wants it
     */
    public record Waiting(UUID id, UUID incidentId, HeldBy by, Instant until, Duration after) {

        static Waiting of(Delivery one) {
            HeldBy by = Objects.requireNonNull(one.heldBy());
            return new Waiting(one.id(), one.incidentId(), by, one.dueAt(), one.after());
        }

        /** When it goes out if the first notice does so at that time: as it is where that is in order, else after its time. */
        public Instant from(Instant first) {
            Instant latest = first.plus(after);
            return until.isBefore(first) || until.isAfter(latest) ? latest : until;
        }
    }

    /** The targets for which something has been due since that time or longer. */
    public List<Lane> due(Instant since, int most) {
        return database.createQuery("""
                        select d.providerId, d.target from Delivery d
                        where d.nextAttemptAt > :ever and d.nextAttemptAt <= :since and d.state = :held
                        group by d.providerId, d.target order by min(d.nextAttemptAt)""", Object[].class)
                .setParameter("ever", Deliveries.EVER)
                .setParameter("since", since)
                .setParameter("held", DeliveryState.HELD)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Lane((UUID) row[0], (String) row[1]))
                .toList();
    }

    /** All that is due by that time for that target, locked: another node that wants the same waits, and then finds none. */
    public List<Delivery> lock(Lane lane, Instant by) {
        List<UUID> ids = database.createQuery("""
                        select d.id from Delivery d where d.nextAttemptAt > :ever and d.nextAttemptAt <= :by
                          and d.state = :held and d.providerId = :provider and d.target = :target
                        order by d.nextAttemptAt, d.id""", UUID.class)
                .setParameter("ever", Deliveries.EVER)
                .setParameter("by", by)
                .setParameter("held", DeliveryState.HELD)
                .setParameter("provider", lane.providerId())
                .setParameter("target", lane.target())
                .setMaxResults(AT_ONCE)
                .getResultList();
        return new Locked(database)
                .all(ids).stream().filter(delivery -> delivery.heldUntil(by)).toList();
    }

    /** It goes out as it is. */
    public void letGo(Delivery held) {
        outbox.letGo(held);
    }

    /** They end with the promise of the digest that names them. */
    public void digest(List<Delivery> held, Promise digest) {
        UUID id = outbox.promise(List.of(digest)).get(0);
        Instant now = clock.instant();
        held.forEach(delivery -> {
            delivery.tellIn(id, now);
            news.ended(delivery);
        });
    }

    /** The next ones after that key that a silence, a window or quiet hours hold. */
    public List<Waiting> waiting(UUID after, int most) {
        return database.createQuery("""
                        select d from Delivery d where d.nextAttemptAt > :ever and d.state = :held
                          and d.heldKind <> :storm and d.id > :after order by d.id""", Delivery.class)
                .setParameter("ever", Deliveries.EVER)
                .setParameter("held", DeliveryState.HELD)
                .setParameter("storm", HeldBy.Kind.STORM)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultStream()
                .map(Waiting::of)
                .toList();
    }

    /** Has them held by that until then, instead of what held them before. */
    public void hold(List<UUID> ids, HeldBy by, Instant until) {
        new Locked(database)
                .all(ids).stream()
                        .filter(delivery -> delivery.state() == DeliveryState.HELD)
                        .forEach(delivery -> delivery.hold(by, until));
        database.flush();
    }

    /** What that holds at the moment, the gravest first. */
    public List<Delivery> heldBy(HeldBy.Kind kind, UUID source) {
        return database.createQuery("""
                        select d from Delivery d where d.nextAttemptAt > :ever and d.state = :held
                          and d.heldKind = :kind and d.heldSource = :source order by d.severity, d.id""", Delivery.class)
                .setParameter("ever", Deliveries.EVER)
                .setParameter("held", DeliveryState.HELD)
                .setParameter("kind", kind)
                .setParameter("source", source)
                .getResultList();
    }

    /** How much is held by what. */
    public List<Heap> heaps() {
        Map<HeldBy, Heap> heaps = new LinkedHashMap<>();
        database.createQuery("""
                        select d.heldKind, d.heldSource, d.nextAttemptAt, count(d) from Delivery d
                        where d.nextAttemptAt > :ever and d.state = :held
                        group by d.heldKind, d.heldSource, d.nextAttemptAt order by d.nextAttemptAt""", Object[].class)
                .setParameter("ever", Deliveries.EVER)
                .setParameter("held", DeliveryState.HELD)
                .getResultStream()
                .map(Heap::of)
                .forEach(heap -> heaps.merge(heap.by(), heap, Heap::and));
        return List.copyOf(heaps.values());
    }
}
