package org.imas.speed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** A million entries of the audit over 399 days, of fifty people and 5,000 things; one kind is one in 100,000. */
final class FullAudit {

    private static final int ENTRIES = 1_000_000;
    private static final int BATCH = 10_000;
    private static final int THINGS = 5_000;
    private static final Duration LIFE = Duration.ofDays(399);
    private static final List<String> KINDS = List.of("TEAM", "PERSON", "SERVICE", "SILENCE", "ROUTING_RULE");

    private FullAudit() {}

    static void fill(Connection database, Instant end) throws SQLException {
        try (PreparedStatement rows = database.prepareStatement(
                "insert into audit_entry values (?, ?, ?, 'CONSOLE', ?,"
                        + " ?, ?, ?, '{\"name\":\"before\",\"email\":null}', '{\"name\":\"after\",\"email\":\"a@example.org\"}')")) {
            for (int i = 0; i < ENTRIES; i++) {
                Instant at = end.minus(LIFE).plus(LIFE.dividedBy(ENTRIES).multipliedBy(i));
                rows.setObject(1, key(at, i));
                rows.setObject(2, at.atOffset(ZoneOffset.UTC));
                rows.setString(3, i % 5 == 0 ? "system" : "user:person-" + i % 47);
                rows.setString(4, i % 3 == 0 ? "CREATED" : "CHANGED");
                rows.setString(5, i % 100_000 == 7 ? "IMPACT_SCOPE" : KINDS.get(i % 11 % KINDS.size()));
                rows.setObject(6, new UUID(7, i % THINGS));
                rows.setString(7, "thing " + i % THINGS);
                rows.addBatch();
                if (i % BATCH == BATCH - 1) {
                    rows.executeBatch();
                    database.commit();
                }
            }
        }
    }

    private static UUID key(Instant at, int number) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000L, 0x8000_0000_0000_0000L | number);
    }
}
