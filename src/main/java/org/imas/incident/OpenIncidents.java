package org.imas.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The incidents that are not over, the gravest first. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class OpenIncidents {

    private static final List<IncidentStatus> OPEN =
            List.of(IncidentStatus.TRIGGERED, IncidentStatus.ACKNOWLEDGED, IncidentStatus.MITIGATED);

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** What a list of them shows of one. */
    public record Line(
            UUID id,
            String shortId,
            String title,
            String service,
            String team,
            Severity severity,
            IncidentStatus status,
            int occurrences,
            Instant createdAt,
            @Nullable Instant acknowledgedAt) {}

    /** Which are wanted; nothing for what may be any. */
    public record Wanted(
            @Nullable Severity severity,
            @Nullable IncidentStatus status,
            @Nullable String service,
            @Nullable String team) {}

    /** How many are open of each severity, and how many of all nobody works on yet. */
    public record Counts(Map<Severity, Long> bySeverity, long unacknowledged) {

        public long all() {
            return bySeverity.values().stream().mapToLong(Long::longValue).sum();
        }

        public long of(Severity severity) {
            return bySeverity.getOrDefault(severity, 0L);
        }
    }

    /** At most that many: the gravest, of these the newest. */
    public List<Line> list(Wanted wanted, int most) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        put(conditions, "i.severity = :severity", wanted.severity());
        put(conditions, "s.name = :service", wanted.service());
        put(conditions, "t.name = :team", wanted.team());
        String where = String.join(
                "", conditions.keySet().stream().map(" and "::concat).toList());
        TypedQuery<Object[]> query = database.createQuery(
                "select i.id, i.shortId, i.title, s.name, t.name, i.severity, i.status, i.occurrences, i.createdAt,"
                        + " i.acknowledgedAt from Incident i join i.service s join s.ownerTeam t"
                        + " where i.status in :open" + where + " order by i.severity, i.id desc",
                Object[].class);
        conditions.forEach(
                (condition, value) -> query.setParameter(condition.substring(condition.indexOf(':') + 1), value));
        query.setParameter("open", wanted.status() == null ? OPEN : List.of(wanted.status()));
        return new ArrayList<>(query.setMaxResults(most)
                .getResultStream()
                .map(OpenIncidents::line)
                .toList());
    }

    public Counts counts() {
        Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
        long unacknowledged = 0;
        List<Object[]> rows = database.createQuery(
                        "select i.severity, i.status, count(i) from Incident i where i.status in :open"
                                + " group by i.severity, i.status",
                        Object[].class)
                .setParameter("open", OPEN)
                .getResultList();
        for (Object[] row : rows) {
            bySeverity.merge((Severity) row[0], (Long) row[2], Long::sum);
            unacknowledged += row[1] == IncidentStatus.TRIGGERED ? (Long) row[2] : 0;
        }
        return new Counts(bySeverity, unacknowledged);
    }

    private static void put(Map<String, Object> conditions, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, value);
        }
    }

    private static Line line(Object[] row) {
        return new Line(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Severity) row[5],
                (IncidentStatus) row[6],
                (Integer) row[7],
                (Instant) row[8],
                (Instant) row[9]);
    }
}
