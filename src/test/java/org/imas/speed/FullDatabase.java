package org.imas.speed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.imas.platform.Json;
import org.imas.provider.Links;
import org.imas.provider.Notice;

/**
 * Fills the embedded database of a hub that is stopped with 89 days: 100,000 incidents, ten deliveries of each, an attempt or
 * two of every delivery, four entries of each timeline. One delivery in a hundred is a dead letter, the last incidents are open.
 */
public final class FullDatabase {

    private static final int INCIDENTS = 100_000;
    private static final int EACH = 10;
    private static final int OPEN = 300;
    private static final int BATCH = 2_000;
    private static final Duration LIFE = Duration.ofDays(89);
    private static final List<String> SEVERITIES = List.of("SEV1_CRITICAL", "SEV2_HIGH", "SEV3_MEDIUM", "SEV4_LOW");
    private static final List<String> CODES = List.of("http-401", "http-404", "connection-refused", "http-500");
    private static final Duration STEP = LIFE.dividedBy(INCIDENTS);

    private final Connection database;
    private final Instant end;
    private final Random random = new Random(5);
    private final List<UUID> services;
    private final List<UUID> providers;
    private long made;

    private FullDatabase(Connection database, Instant end) throws SQLException {
        this.database = database;
        this.end = end;
        services = ids("select id from service order by id");
        providers = ids("select id from configured_provider order by id");
    }

    /** Where the rows begin and end is told by the time; the file is that of {@code server-config/payara-micro}. */
    public static void fill(String file, Instant end) {
        try (Connection database =
                DriverManager.getConnection("jdbc:h2:file:" + file + ";CACHE_SIZE=262144", "imas", "imas")) {
            database.setAutoCommit(false);
            new FullDatabase(database, end).fill();
            FullAudit.fill(database, end);
            try (Statement statement = database.createStatement()) {
                statement.execute("analyze");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<UUID> ids(String query) throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }

    private void fill() throws SQLException {
        try (PreparedStatement incidents = insert(
                        "incident (id, short_id, title, description, service_id, severity, status, labels, reported_by,"
                                + " notification, changes, detected_at, created_at, first_acknowledged_at, acknowledged_at,"
                                + " resolved_at, version, occurrences)",
                        18);
                PreparedStatement deliveries = insert(
                        "delivery (id, incident_id, change_no, provider_id, provider_name, provider_type, target, notice,"
                                + " reasons, state, attempts, next_attempt_at, created_at, finished_at, dead_at, severity,"
                                + " held_kind, version)",
                        18);
                PreparedStatement attempts = insert(
                        "attempt (id, delivery_id, attempt_no, started_at, duration_ms, outcome, code, detail, node)",
                        9);
                PreparedStatement entries =
                        insert("timeline_entry (id, incident_id, happened_at, kind, actor, note)", 6)) {
            for (int i = 0; i < INCIDENTS; i++) {
                Made incident = incident(incidents, i);
                for (int j = 0; j < EACH; j++) {
                    delivery(deliveries, attempts, incident, j);
                }
                for (int j = 0; j < 4; j++) {
                    row(
                            entries,
                            id(incident.at()),
                            incident.id(),
                            incident.at(),
                            "NOTE",
                            "user:ada",
                            "Looked at it, step " + j);
                }
                if (i % BATCH == BATCH - 1) {
                    for (PreparedStatement batch : List.of(incidents, deliveries, attempts, entries)) {
                        batch.executeBatch();
                    }
                    database.commit();
                }
            }
        }
    }

    /** An incident, and what messages say of it. */
    private record Made(int number, UUID id, Instant at, String severity, String notice, boolean open) {}

    private Made incident(PreparedStatement row, int number) throws SQLException {
        Instant at = end.minus(LIFE).plus(STEP.multipliedBy(number));
        UUID id = id(at);
        boolean open = number >= INCIDENTS - OPEN;
        String severity = SEVERITIES.get(random.nextInt(10) / 3);
        String shortId = String.format("%08x", number);
        Instant acknowledged = open && number % 3 > 0 ? null : at.plusSeconds(30 + random.nextInt(1_200));
        Instant resolved = open ? null : at.plusSeconds(1_500 + random.nextInt(20_000));
        String title = "Latency of the checkout is above its limit in region " + number % 50;
        row(
                row,
                id,
                shortId,
                title,
                "p95 is above its limit for five minutes. ".repeat(6),
                services.get(number % services.size()),
                severity,
                open ? acknowledged == null ? "TRIGGERED" : "ACKNOWLEDGED" : "RESOLVED",
                "{\"region\":\"" + number % 50 + "\"}",
                "token:monitoring",
                "ROUTED",
                open ? 1 : 3,
                at.minusSeconds(20),
                at,
                acknowledged,
                acknowledged,
                resolved != null && resolved.isAfter(end) ? end : resolved,
                1,
                1);
        return new Made(number, id, at, severity, notice(id, shortId, title, severity), open);
    }

    private static String notice(UUID id, String shortId, String title, String severity) {
        return Json.CAMEL.write(new Notice(
                "TRIGGERED",
                1,
                id,
                shortId,
                title,
                "p95 is above its limit for five minutes. ".repeat(6),
                severity,
                "TRIGGERED",
                "checkout",
                List.of(),
                Map.of("region", "7"),
                Links.NONE,
                Instant.parse("2026-01-01T00:00:00Z"),
                null));
    }

    private void delivery(PreparedStatement row, PreparedStatement attempts, Made incident, int number)
            throws SQLException {
        Instant at = incident.at().plusMillis(number);
        UUID id = id(at);
        boolean dead = random.nextInt(100) == 0;
        boolean held = incident.open() && number == EACH - 1;
        int tries = held ? 0 : random.nextInt(20) == 0 ? 2 : 1;
        long took = 40 + (long) Math.abs(random.nextGaussian() * 300);
        Instant over = held ? null : at.plusMillis(tries * 5_000L - 5_000 + took);
        String code = dead ? CODES.get(random.nextInt(CODES.size())) : "200";
        row(
                row,
                id,
                incident.id(),
                1,
                providers.get(number % providers.size()),
                "provider " + number % providers.size(),
                "WEBHOOK",
                "#channel-" + number,
                incident.notice(),
                "[{\"kind\":\"OWNER_TEAM\",\"text\":\"Team of the service\"}]",
                held ? "HELD" : dead ? incident.number() % 2 == 0 ? "DEAD" : "REFUSED" : "DELIVERED",
                tries,
                held ? end.plus(Duration.ofDays(2)) : null,
                at,
                over,
                dead && !held ? over : null,
                incident.severity(),
                held ? "SILENCE" : null,
                1);
        for (int i = 1; i <= tries; i++) {
            boolean accepted = i == tries && !dead;
            row(
                    attempts,
                    id(at),
                    id,
                    i,
                    at.plusMillis((i - 1) * 5_000L),
                    took,
                    accepted ? "ACCEPTED" : "TRY_AGAIN",
                    accepted ? "200" : i == tries ? code : "timeout",
                    accepted ? "" : "No",
                    "node-1");
        }
    }

    private PreparedStatement insert(String into, int columns) throws SQLException {
        return database.prepareStatement("insert into " + into + " values (?" + ", ?".repeat(columns - 1) + ")");
    }

    private static void row(PreparedStatement row, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i] instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : values[i]);
        }
        row.addBatch();
    }

    /** A key of that time, greater than all before it. */
    private UUID id(Instant at) {
        made++;
        return new UUID(at.toEpochMilli() << 16 | 0x7000L | made >> 20 & 0xfff, 0x8000_0000_0000_0000L | made);
    }
}
