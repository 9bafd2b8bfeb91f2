package org.imas.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Knows why deliveries may lie still without being neglected. */
@ApplicationScoped
@Transactional
public class StatedReasons {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** The providers that send nothing for now, for a reason that everybody can read: they are not active, or paused. */
    Set<UUID> heldBack() {
        return database.createQuery(
                        "select p.id from ConfiguredProvider p where p.active = false or p.pausedAt is not null",
                        UUID.class)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
