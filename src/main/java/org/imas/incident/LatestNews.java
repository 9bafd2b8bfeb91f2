package org.imas.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.NewestFirst;

/** Whether anything has happened to any incident, on whatever node: the newest entry of all timelines. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class LatestNews {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Clock clock;

    /** It changes with each entry; empty before the first. Whoever had one before is answered sooner. */
    public Optional<UUID> mark(Optional<UUID> before) {
        List<UUID> newer = before.map(this::since).orElseGet(() -> NewestFirst.keys(clock.instant(), 1, this::since));
        return newer.isEmpty() ? before : Optional.of(newer.get(0));
    }

    private List<UUID> since(UUID key) {
        return database.createQuery(
                        "select t.id from TimelineEntry t where t.id >= :key order by t.id desc", UUID.class)
                .setParameter("key", key)
                .setMaxResults(1)
                .getResultList();
    }
}
