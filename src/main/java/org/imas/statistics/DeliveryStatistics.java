package org.imas.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.imas.delivery.DeliveryState;
import org.jspecify.annotations.Nullable;

/** How deliveries ended that were to tell somebody, and how long that took. */
@ApplicationScoped
@Transactional
public class DeliveryStatistics {

    private static final String DELIVERIES = """
            select grp, state, ms, count(*) from (
              select %s as grp, d.state as state, case when d.state = 'DELIVERED' then cast(floor(
                (extract(epoch from d.finished_at) - extract(epoch from d.created_at)) * 1000) as bigint) end as ms
              from delivery d where d.task = 'NOTIFY' and %s) one
            group by grp, state, ms""";

    private static final String ATTEMPTS = """
            select grp, code, ms, count(*) from (
              select %s as grp, case when a.outcome <> 'ACCEPTED' then a.code end as code, a.duration_ms as ms
              from delivery d join attempt a on a.delivery_id = d.id where d.task = 'NOTIFY' and %s) one
            group by grp, code, ms""";

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    DeliveryOverview of(DeliveriesWanted wanted) {
        Map<String, DeliveryTally> groups = new TreeMap<>();
        boolean grouped = wanted.groupBy() != DeliveryGrouping.NONE;
        if (!grouped) {
            groups.put("NOTIFY", new DeliveryTally());
        }
        read(
                DELIVERIES,
                wanted,
                row -> group(groups, row)
                        .deliveries(DeliveryState.valueOf(row.getString(2)), millis(row), row.getLong(4)));
        read(ATTEMPTS, wanted, row -> group(groups, row).attempts(row.getString(2), row.getLong(3), row.getLong(4)));
        List<DeliveryOverview.Group> read = groups.entrySet().stream()
                .map(entry -> entry.getValue().read(grouped ? entry.getKey() : null))
                .toList();
        return new DeliveryOverview(
                wanted.period().from(),
                wanted.period().to(),
                wanted.groupBy().name().toLowerCase(Locale.ROOT),
                read);
    }

    private void read(String sql, DeliveriesWanted wanted, Reading.Row row) {
        String statement = sql.formatted(wanted.groupBy().column(), Period.condition("d"));
        new Reading(database).each(statement, wanted.period().values(), row);
    }

    private static DeliveryTally group(Map<String, DeliveryTally> groups, ResultSet row) throws SQLException {
        return groups.computeIfAbsent(row.getString(1), name -> new DeliveryTally());
    }

    private static @Nullable Long millis(ResultSet row) throws SQLException {
        long millis = row.getLong(3);
        return row.wasNull() ? null : millis;
    }
}
