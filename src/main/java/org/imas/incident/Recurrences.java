package org.imas.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.imas.organization.Service;

/** What is reported again: counted, or found where it was resolved a short while ago. */
@ApplicationScoped
public class Recurrences {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private ReopenWindow reopening;

    /** The one of that service with that key that was resolved last, if that is not long ago. */
    Optional<Incident> resolvedLately(Service service, String dedupKey, Instant now) {
        Duration window = reopening.length();
        return window.isZero()
                ? Optional.empty()
                : database.createQuery("""
                                select i from Incident i where i.resolvedAt > :since and i.dedupKey = :key
                                  and i.service = :service order by i.resolvedAt desc""", Incident.class)
                        .setParameter("since", now.minus(window))
                        .setParameter("key", dedupKey)
                        .setParameter("service", service)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst();
    }

    /**
     * Counts a repeat of one that nothing else was changed of here. Past its version: ten thousand repeats must not keep a
     * person from acknowledging it.
     */
    void count(Incident incident, Instant now) {
        database.createNativeQuery("update incident set occurrences = occurrences + 1, last_seen_at = ?1 where id = ?2")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, incident.id())
                .executeUpdate();
        database.refresh(incident);
    }
}
