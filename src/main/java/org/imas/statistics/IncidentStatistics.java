package org.imas.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imas.incident.IncidentStatus;
import org.imas.organization.Service;
import org.jspecify.annotations.Nullable;

/** How soon incidents were noticed, told, taken up and over. */
@ApplicationScoped
@Transactional
public class IncidentStatistics {

    // no join that could lead away from the key, no arithmetic that costs H2 more than the reading itself
    private static final String ROWS = """
            select i.service_id, i.severity, i.status, i.created_at, i.detected_at, i.first_acknowledged_at, i.resolved_at,
              (select min(a.started_at + a.duration_ms * interval '0.001' second)
               from delivery d join attempt a on a.delivery_id = d.id
               where d.incident_id = i.id and d.task = 'NOTIFY' and a.outcome = 'ACCEPTED')
            from incident i where\s""" + Period.condition("i");

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** One group as it is counted: all of it, and each interval by its number. */
    private static final class Counted {

        private final Tally all = new Tally();
        private final Map<Integer, Tally> intervals = new TreeMap<>();

        void add(IncidentRow incident, int interval) {
            all.add(incident);
            intervals.computeIfAbsent(interval, number -> new Tally()).add(incident);
        }

        IncidentOverview.Group read(@Nullable String name, Trend trend) {
            List<IncidentOverview.Point> points = intervals.entrySet().stream()
                    .map(entry -> new IncidentOverview.Point(
                            trend.starts().get(entry.getKey()), entry.getValue().figures()))
                    .toList();
            return new IncidentOverview.Group(name, all.figures(), points);
        }
    }

    IncidentOverview of(IncidentsWanted wanted) {
        Trend trend = new Trend(wanted.period(), wanted.interval(), wanted.zone());
        Map<String, Counted> groups = new TreeMap<>();
        if (wanted.groupBy() == IncidentGrouping.NONE) {
            groups.put("", new Counted());
        }
        Function<IncidentRow, String> group = group(wanted.groupBy());
        new Reading(database).each(ROWS, wanted.period().values(), row -> {
            IncidentRow incident = incident(row);
            groups.computeIfAbsent(group.apply(incident), name -> new Counted())
                    .add(incident, trend.at(incident.createdAt()));
        });
        return new IncidentOverview(
                wanted.period().from(),
                wanted.period().to(),
                wanted.groupBy().name().toLowerCase(Locale.ROOT),
                wanted.interval().name().toLowerCase(Locale.ROOT),
                wanted.zone().getId(),
                trend.starts(),
                groups.entrySet().stream()
                        .map(entry -> entry.getValue().read(entry.getKey().isEmpty() ? null : entry.getKey(), trend))
                        .toList());
    }

    private Function<IncidentRow, String> group(IncidentGrouping by) {
        return switch (by) {
            case SERVICE -> byService(Service::name);
            case TEAM -> byService(service -> service.ownerTeam().name());
            case SEVERITY -> IncidentRow::severity;
            case NONE -> incident -> "";
        };
    }

    private Function<IncidentRow, String> byService(Function<Service, String> name) {
        Map<UUID, String> names = database.createQuery("select s from Service s join fetch s.ownerTeam", Service.class)
                .getResultStream()
                .collect(Collectors.toMap(Service::id, name));
        return incident -> String.valueOf(names.get(incident.service()));
    }

    private static IncidentRow incident(ResultSet row) throws SQLException {
        return new IncidentRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                !IncidentStatus.RESOLVED.name().equals(row.getString(3)),
                micros(row.getObject(4, OffsetDateTime.class)),
                micros(row.getObject(5, OffsetDateTime.class)),
                time(row, 6),
                time(row, 7),
                time(row, 8));
    }

    private static @Nullable Long time(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : micros(time);
    }

    private static long micros(OffsetDateTime time) {
        return time.toEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    }
}
