package org.imas.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Whether anything has happened to any incident, on whatever node: the newest entry of all timelines. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class LatestNews {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** It changes with each entry; empty before the first. */
    public Optional<UUID> mark() {
        return database.createQuery("select t.id from TimelineEntry t order by t.id desc", UUID.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
