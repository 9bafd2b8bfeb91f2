package org.imas.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Notification;

/** Finds incidents of which nobody is told although routing did not say so. */
@ApplicationScoped
@Transactional
public class UntoldIncidents {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** A count for each incident, not an EXISTS: PostgreSQL could read all deliveries to answer that. */
    List<UUID> triggeredBefore(Instant before, int most) {
        return database.createQuery("""
                        select i.id from Incident i
                        where i.status = :triggered and i.notification = :routed and i.createdAt <= :before
                          and (select count(d) from Delivery d where d.incidentId = i.id) = 0
                        order by i.id""", UUID.class)
                .setParameter("triggered", IncidentStatus.TRIGGERED)
                .setParameter("routed", Notification.ROUTED)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }
}
