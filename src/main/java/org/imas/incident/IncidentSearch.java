package org.imas.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imas.platform.Ids;
import org.imas.platform.NewestFirst;
import org.imas.platform.Page;
import org.jspecify.annotations.Nullable;

/** Finds incidents, the newest first: their keys by an index, then only the rows that are shown. */
@ApplicationScoped
@Transactional
public class IncidentSearch {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Clock clock;

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
        Instant from = before == null ? clock.instant() : Ids.madeAt(before);
        List<UUID> keys = NewestFirst.keys(from, limit + 1, since -> keys(wanted, since, limit + 1));
        return Page.of(rows(keys), limit, Incident::id, Incident::view);
    }

    private List<UUID> keys(Map<String, Object> wanted, UUID since, int most) {
        String where =
                String.join("", wanted.keySet().stream().map(" and "::concat).toList());
        TypedQuery<UUID> query = database.createQuery(
                "select i.id from Incident i where i.id >= :since" + where + " order by i.id desc", UUID.class);
        wanted.forEach(
                (condition, value) -> query.setParameter(condition.substring(condition.indexOf(':') + 1), value));
        return query.setParameter("since", since).setMaxResults(most).getResultList();
    }

    private List<Incident> rows(List<UUID> keys) {
        return keys.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select i from Incident i join fetch i.service where i.id in :keys order by i.id desc",
                                Incident.class)
                        .setParameter("keys", keys)
                        .getResultList();
    }

    private static void put(Map<String, Object> wanted, String condition, @Nullable Object value) {
        if (value != null) {
            wanted.put(condition, value);
        }
    }
}
