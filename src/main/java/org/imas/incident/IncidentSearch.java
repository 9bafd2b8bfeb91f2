package org.imas.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imas.platform.Page;
import org.jspecify.annotations.Nullable;

/** Finds incidents, the newest first. */
@ApplicationScoped
@Transactional
public class IncidentSearch {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** What they must match; an absent value matches all. */
    public record Filter(
            List<IncidentStatus> statuses,
            List<Severity> severities,
            @Nullable String service,
            @Nullable String team,
            @Nullable Notification notification) {}

    public Page find(Filter filter, int limit, @Nullable UUID before) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        put(wanted, "i.status in :statuses", filter.statuses().isEmpty() ? null : filter.statuses());
        put(wanted, "i.severity in :severities", filter.severities().isEmpty() ? null : filter.severities());
        put(wanted, "i.service.name = :service", filter.service());
        put(wanted, "i.service.ownerTeam.name = :team", filter.team());
        put(wanted, "i.notification = :notification", filter.notification());
        put(wanted, "i.id < :before", before);
        String where = wanted.isEmpty() ? "" : " where " + String.join(" and ", wanted.keySet());
        TypedQuery<Incident> query = database.createQuery(
                "select i from Incident i join fetch i.service" + where + " order by i.id desc", Incident.class);
        wanted.forEach(
                (condition, value) -> query.setParameter(condition.substring(condition.indexOf(':') + 1), value));
        return Page.of(query.setMaxResults(limit + 1).getResultList(), limit, Incident::id, Incident::view);
    }

    private static void put(Map<String, Object> wanted, String condition, @Nullable Object value) {
        if (value != null) {
            wanted.put(condition, value);
        }
    }
}
