package org.imas.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imas.delivery.Delivery;
import org.imas.incident.Incident;

/** Finds the incidents of held deliveries, as they stand now. */
@ApplicationScoped
public class Entries {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    List<Entry> of(List<Delivery> deliveries) {
        Map<UUID, Incident> incidents =
                incidents(deliveries.stream().map(Delivery::incidentId).collect(Collectors.toSet()));
        return deliveries.stream()
                .map(delivery -> Entry.of(delivery, Objects.requireNonNull(incidents.get(delivery.incidentId()))))
                .toList();
    }

    Map<UUID, Incident> incidents(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.createQuery(
                                "select i from Incident i join fetch i.service where i.id in :ids", Incident.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Incident::id, Function.identity()));
    }
}
