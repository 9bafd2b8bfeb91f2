package org.imas.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.imas.delivery.DeliveryState;
import org.imas.incident.IncidentStatus;
import org.jspecify.annotations.Nullable;

/** Counts rows one by one, found by the heads of their keys, which are the times of their making. */
@ApplicationScoped
@Transactional
public class Counting {

    // no join that could lead away from the key, no arithmetic that costs H2 more than the reading itself
    private static final String INCIDENTS = """
            select i.service_id, i.severity, i.status, i.created_at, i.detected_at, i.first_acknowledged_at, i.resolved_at,
              (select min(a.started_at + a.duration_ms * interval '0.001' second)
               from delivery d join attempt a on a.delivery_id = d.id
               where d.incident_id = i.id and d.task = 'NOTIFY' and a.outcome = 'ACCEPTED')
            from incident i where\s""" + Period.condition("i");

    private static final String DELIVERIES = """
            select provider, type, state, ms, count(*) from (
              select d.provider_name as provider, d.provider_type as type, d.state as state,
                case when d.state = 'DELIVERED' then cast(floor(
                  (extract(epoch from d.finished_at) - extract(epoch from d.created_at)) * 1000) as bigint) end as ms
              from delivery d where d.task = 'NOTIFY' and\s""" + Period.condition("d") + """
            ) one group by provider, type, state, ms""";

    private static final String ATTEMPTS = """
            select provider, type, code, ms, count(*) from (
              select d.provider_name as provider, d.provider_type as type,
                case when a.outcome <> 'ACCEPTED' then a.code end as code, a.duration_ms as ms
              from delivery d join attempt a on a.delivery_id = d.id where d.task = 'NOTIFY' and\s""" + Period.condition("d") + """
            ) one group by provider, type, code, ms""";

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    Book of(Slot.Kind kind, Period period) {
        if (kind == Slot.Kind.INCIDENTS) {
            IncidentBook book = new IncidentBook();
            count(period, book);
            return book;
        }
        DeliveryBook book = new DeliveryBook();
        count(period, book);
        return book;
    }

    void count(Period period, IncidentBook book) {
        new Sql(database).each(INCIDENTS, period.values(), row -> book.add(incident(row)));
    }

    void count(Period period, DeliveryBook book) {
        Sql sql = new Sql(database);
        sql.each(
                DELIVERIES,
                period.values(),
                row -> book.tally(key(row))
                        .deliveries(DeliveryState.valueOf(row.getString(3)), millis(row), row.getLong(5)));
        sql.each(
                ATTEMPTS,
                period.values(),
                row -> book.tally(key(row)).attempts(row.getString(3), row.getLong(4), row.getLong(5)));
    }

    private static DeliveryBook.Key key(ResultSet row) throws SQLException {
        return new DeliveryBook.Key(row.getString(1), row.getString(2));
    }

    private static @Nullable Long millis(ResultSet row) throws SQLException {
        long millis = row.getLong(4);
        return row.wasNull() ? null : millis;
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
