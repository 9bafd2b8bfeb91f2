package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imas.platform.Ids;
import org.jspecify.annotations.Nullable;

/** Walks through deliveries in the order of their making, by their keys alone, and removes those that are wanted no more. */
@ApplicationScoped
@Transactional
public class OldDeliveries {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /**
     * One of them.
     *
     * @param finishedAt absent while it is open
     * @param letter whether it is a dead letter
     */
    public record Old(UUID id, UUID incidentId, @Nullable Instant finishedAt, boolean letter) {}

    /** The next ones after that key that were made before that time. */
    public List<Old> after(UUID last, Instant madeBefore, int most) {
        return database.createQuery("""
                        select d.id, d.incidentId, d.finishedAt, d.deadAt from Delivery d
                        where d.id > :last and d.id < :bound order by d.id""", Object[].class)
                .setParameter("last", last)
                .setParameter("bound", Ids.firstAt(madeBefore))
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Old((UUID) row[0], (UUID) row[1], (Instant) row[2], row[3] != null))
                .toList();
    }

    /** Removes them with their attempts; one that was put back on its way meanwhile stays. */
    public int purge(List<UUID> ids) {
        database.createQuery("delete from Attempt a where a.deliveryId in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        return database.createQuery("delete from Delivery d where d.id in :ids and d.nextAttemptAt is null")
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
