package org.imas.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.imas.platform.Ids;

/** What keeping and removing old rows must know of incidents; they themselves and their timelines stay. */
@ApplicationScoped
@Transactional
public class IncidentRetention {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** Those of them that are not resolved. */
    public Set<UUID> openAmong(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(database.createQuery(
                                "select i.id from Incident i where i.id in :ids and i.status <> :resolved", UUID.class)
                        .setParameter("ids", ids)
                        .setParameter("resolved", IncidentStatus.RESOLVED)
                        .getResultList());
    }

    /** Forgets the oldest idempotency keys that were made before that time; answers how many. */
    public int forgetKeys(Instant madeBefore, int most) {
        List<UUID> old = database.createQuery(
                        "select k.id from IdempotencyKey k where k.id < :bound order by k.id", UUID.class)
                .setParameter("bound", Ids.firstAt(madeBefore))
                .setMaxResults(most)
                .getResultList();
        return old.isEmpty()
                ? 0
                : database.createQuery("delete from IdempotencyKey k where k.id in :old")
                        .setParameter("old", old)
                        .executeUpdate();
    }
}
