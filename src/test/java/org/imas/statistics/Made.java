package org.imas.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imas.organization.Service;
import org.imas.organization.Services;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.testkit.Beans;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Writes incidents as they are when they are over, their keys of the time at which they were created. */
final class Made {

    static final Duration SENDING = Duration.ofMillis(200);

    private static final int BATCH = 2_000;

    private final TestDatabase database;
    private final Map<String, UUID> services = new HashMap<>();
    private int number;

    Made(TestDatabase database) {
        this.database = database;
    }

    /** Times are from its creation on; absent where they did not come. */
    record One(
            String service,
            String severity,
            Instant createdAt,
            @Nullable Duration noticedBefore,
            @Nullable Duration acknowledged,
            @Nullable Duration resolved,
            @Nullable Duration delivered) {

        Instant detectedAt() {
            return noticedBefore == null ? createdAt : createdAt.minus(noticedBefore);
        }

        @Nullable
        Instant after(@Nullable Duration time) {
            return time == null ? null : createdAt.plus(time);
        }
    }

    void service(String name, String team) {
        services.put(name, database.inTransaction(entities -> {
            Beans beans = new Beans().with(entities).with(new TestClock());
            if (beans.get(Teams.class).named(team).isEmpty()) {
                beans.get(Teams.class).add(Team.Draft.of(team, null));
            }
            return beans.get(Services.class)
                    .add(new Service.Draft(name, team, null, null))
                    .id();
        }));
    }

    /** The id of the last one. */
    UUID write(List<One> all) {
        UUID last = new UUID(0, 0);
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (int from = 0; from < all.size(); from += BATCH) {
                last = batch(connection, all.subList(from, Math.min(from + BATCH, all.size())));
                connection.commit();
            }
            return last;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID batch(Connection connection, List<One> all) throws SQLException {
        try (PreparedStatement incidents = connection.prepareStatement(
                        "insert into incident (id, service_id, severity, status, detected_at, created_at,"
                                + " first_acknowledged_at, resolved_at, short_id, title, description, labels, reported_by,"
                                + " notification, changes, version)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, 'abc12345', 't', '', '{}', 'x', 'ROUTED', 1, 1)");
                PreparedStatement deliveries = connection.prepareStatement(
                        "insert into delivery (id, incident_id, created_at, finished_at, change_no, provider_id,"
                                + " provider_name, provider_type, target, notice, reasons, state, attempts, version)"
                                + " values (?, ?, ?, ?, 1, '" + new UUID(1, 1)
                                + "', 'p', 'WEBHOOK', '#ops', '{}', '[]',"
                                + " 'DELIVERED', 2, 1)");
                PreparedStatement attempts = connection.prepareStatement(
                        "insert into attempt (id, delivery_id, attempt_no, started_at, outcome, duration_ms, code,"
                                + " detail, node) values (?, ?, ?, ?, ?, " + SENDING.toMillis() + ", 'c', '', 'n')")) {
            UUID last = new UUID(0, 0);
            for (One one : all) {
                last = id(one.createdAt());
                incident(incidents, last, one);
                if (one.delivered() != null) {
                    delivery(deliveries, last, one);
                    attempt(attempts, new Try(last, 1, one.createdAt(), "TRY_AGAIN"));
                    attempt(attempts, new Try(last, 2, one.after(one.delivered().minus(SENDING)), "ACCEPTED"));
                }
            }
            incidents.executeBatch();
            deliveries.executeBatch();
            attempts.executeBatch();
            return last;
        }
    }

    private void incident(PreparedStatement row, UUID id, One one) throws SQLException {
        row.setObject(1, id);
        row.setObject(2, services.get(one.service()));
        row.setString(3, one.severity());
        row.setString(
                4, one.resolved() != null ? "RESOLVED" : one.acknowledged() != null ? "ACKNOWLEDGED" : "TRIGGERED");
        time(row, 5, one.detectedAt());
        time(row, 6, one.createdAt());
        time(row, 7, one.after(one.acknowledged()));
        time(row, 8, one.after(one.resolved()));
        row.addBatch();
    }

    /** It has the id of its incident. */
    private static void delivery(PreparedStatement row, UUID id, One one) throws SQLException {
        row.setObject(1, id);
        row.setObject(2, id);
        time(row, 3, one.createdAt());
        time(row, 4, one.after(one.delivered()));
        row.addBatch();
    }

    private record Try(UUID delivery, int number, Instant at, String outcome) {}

    private void attempt(PreparedStatement row, Try attempt) throws SQLException {
        row.setObject(1, id(attempt.at()));
        row.setObject(2, attempt.delivery());
        row.setInt(3, attempt.number());
        time(row, 4, attempt.at());
        row.setString(5, attempt.outcome());
        row.addBatch();
    }

    private static void time(PreparedStatement row, int column, @Nullable Instant time) throws SQLException {
        if (time == null) {
            row.setNull(column, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            row.setObject(column, time.atOffset(ZoneOffset.UTC));
        }
    }

    private UUID id(Instant time) {
        return new UUID(time.toEpochMilli() << 16 | 0x7000L, 0x8000_0000_0000_0000L | ++number);
    }
}
