package org.imas.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.imas.audit.AuditAction;
import org.imas.audit.AuditLog;
import org.imas.audit.Deed;
import org.imas.delivery.StoredDeliveries;
import org.imas.delivery.StoredDeliveries.Wanted;
import org.imas.platform.Ids;
import org.imas.platform.Metrics;
import org.imas.platform.Page;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is removed when, on both databases. */
class RetentionTest {

    private static final Databases DATABASES = new Databases();

    /** Keys are made with the real time, so the clock of these tests goes on from there. */
    private static final Duration TO_THE_REAL_TIME = Duration.ofDays(3_650);

    private final TestClock clock = new TestClock();
    private final Metrics metrics = new Metrics();
    private TestDatabase database;
    private StoredDeliveries stored;
    private Retention retention;

    /** Each batch is a transaction of its own, as on a server. */
    private final Purge eachBatchAlone = new Purge() {
        @Override
        Walked deliveries(UUID after) {
            return database.inTransaction(
                    entities -> beans(entities).get(Purge.class).deliveries(after));
        }

        @Override
        int idempotencyKeys() {
            return database.inTransaction(
                    entities -> beans(entities).get(Purge.class).idempotencyKeys());
        }

        @Override
        int silences() {
            return database.inTransaction(
                    entities -> beans(entities).get(Purge.class).silences());
        }

        @Override
        int auditEntries() {
            return database.inTransaction(
                    entities -> beans(entities).get(Purge.class).auditEntries());
        }
    };

    private final RetentionSettings settings = new RetentionSettings() {
        @Override
        Duration deliveries() {
            return Duration.ofDays(90);
        }

        @Override
        Duration deadLetters() {
            return Duration.ofDays(365);
        }

        @Override
        Duration idempotencyKeys() {
            return Duration.ofDays(7);
        }

        @Override
        Duration silences() {
            return Duration.ofDays(365);
        }

        @Override
        Duration audit() {
            return Duration.ofDays(400);
        }

        @Override
        int batch() {
            return 7;
        }
    };

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private void on(DatabaseKind kind) {
        database = DATABASES.of(kind);
        List.of("attempt", "delivery", "idempotency_key", "incident")
                .forEach(table -> database.sql("delete from " + table));
        clock.advance(TO_THE_REAL_TIME);
        stored = new StoredDeliveries(database, clock);
    }

    private Wanted of(String incidentStatus) {
        return Wanted.of(Ids.next(), stored.incident(incidentStatus));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_over_goes_after_its_age_with_its_attempts_and_dead_letters_later(DatabaseKind kind) {
        on(kind);
        Wanted resolved = of("RESOLVED");
        List<UUID> over = List.of(stored.delivered(resolved), stored.superseded(resolved), stored.delivered(resolved));
        UUID letter = stored.refused(resolved, "http-401");
        UUID open = stored.waiting(resolved);
        UUID ofOpenIncident = stored.delivered(of("MITIGATED"));

        clock.advance(Duration.ofDays(89));
        step();
        assertThat(over).allMatch(stored::exists);
        clock.advance(Duration.ofDays(1));
        step();
        assertThat(over).noneMatch(stored::exists);
        assertThat(List.of(letter, open, ofOpenIncident)).allMatch(stored::exists);
        assertThat(metrics.text()).contains("imas_retention_purged_total{kind=\"deliveries\"} 3.0");
        assertThat(attempts()).isEqualTo(3);

        clock.advance(Duration.ofDays(275));
        step();
        assertThat(stored.exists(letter)).isFalse();
        assertThat(List.of(open, ofOpenIncident)).allMatch(stored::exists);
    }

    @ParameterizedTest
    @EnumSource
    void it_walks_past_what_must_stay_and_rests_an_hour_at_the_end(DatabaseKind kind) {
        on(kind);
        Wanted resolved = of("RESOLVED");
        Wanted mitigated = of("MITIGATED");
        IntStream.range(0, 30).forEach(i -> stored.delivered(i % 3 == 0 ? mitigated : resolved));
        clock.advance(Duration.ofDays(91));
        step();
        assertThat(deliveries()).isEqualTo(10);
        UUID late = stored.delivered(resolved);
        database.sql("update delivery set finished_at = created_at - interval '100' day where id = '" + late + "'");
        step();
        assertThat(stored.exists(late)).as("resting").isTrue();
        clock.advance(Duration.ofHours(1));
        step();
        assertThat(stored.exists(late)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void idempotency_keys_are_forgotten_after_their_age(DatabaseKind kind) {
        on(kind);
        UUID incident = stored.incident("TRIGGERED");
        IntStream.range(0, 9)
                .forEach(i -> database.sql("insert into idempotency_key values ('" + Ids.next() + "', 'x', 'key-" + i
                        + "', 'hash', '" + incident + "', timestamp with time zone '" + clock.instant() + "')"));
        database.sql("insert into idempotency_key values ('" + Ids.firstAt(clock.instant()) + "', 'x', 'new', 'hash', '"
                + incident + "', timestamp with time zone '" + clock.instant() + "')");
        step();
        assertThat(count("select k.key from IdempotencyKey k")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void silences_and_windows_that_are_over_for_long_are_removed(DatabaseKind kind) {
        on(kind);
        database.sql("delete from silence");
        database.sql("delete from maintenance_window");
        List.of(daysAgo(366), daysAgo(364))
                .forEach(
                        end -> database.sql(
                                "insert into silence (id, matchers, starts_at, ends_at, include_sev1, reason,"
                                        + " author, created_at, version) values ('" + Ids.next()
                                        + "', '[]', timestamp with time zone '"
                                        + end + " 00:00:00+00', timestamp with time zone '" + end
                                        + " 01:00:00+00', false, 'x', 'ada', timestamp with time zone '2025-01-01 00:00:00+00', 1)"));
        List.of("'" + daysAgo(380) + "'", "'" + daysAgo(364) + "'", "null")
                .forEach(end -> database.sql("insert into maintenance_window (id, matchers, days, start_time,"
                        + " lasts_seconds, zone, first_day, last_day, include_sev1, reason, author, created_at, version)"
                        + " values ('" + Ids.next() + "', '[]', '[]', '02:00', 3600, 'UTC', '2024-12-01', " + end
                        + ", false, 'x', 'ada', timestamp with time zone '2025-01-01 00:00:00+00', 1)"));
        step();
        assertThat(count("select s.id from Silence s")).isEqualTo(1);
        assertThat(count("select w.id from MaintenanceWindow w")).isEqualTo(2);
        assertThat(metrics.text()).contains("imas_retention_purged_total{kind=\"silences\"} 2.0");
    }

    @ParameterizedTest
    @EnumSource
    void a_batch_that_another_node_has_removed_already_does_no_harm(DatabaseKind kind) {
        on(kind);
        Wanted resolved = of("RESOLVED");
        IntStream.range(0, 5).forEach(i -> stored.delivered(resolved));
        clock.advance(Duration.ofDays(91));
        int purged = database.inTransaction(slow -> {
            Purge late = beans(slow).get(Purge.class);
            step();
            return late.deliveries(Page.FROM_THE_START).purged();
        });
        assertThat(purged).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_key_made_for_a_time_divides_the_older_from_the_newer_in_both_databases(DatabaseKind kind) {
        on(kind);
        UUID delivery = stored.delivered(of("RESOLVED"));
        java.time.Instant made = Ids.madeAt(delivery);
        assertThat(count("select d.id from Delivery d where d.id < '" + Ids.firstAt(made.plusMillis(1)) + "'"))
                .isEqualTo(1);
        assertThat(count("select d.id from Delivery d where d.id < '" + Ids.firstAt(made) + "'"))
                .isZero();
    }

    private void step() {
        if (retention == null) {
            retention =
                    new Beans().with(eachBatchAlone).with(clock).with(metrics).get(Retention.class);
            retention.register();
        }
        retention.step();
    }

    private String daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days)).toString().substring(0, "2026-01-31".length());
    }

    @ParameterizedTest
    @EnumSource
    void entries_of_the_audit_go_after_their_age(DatabaseKind kind) {
        on(kind);
        database.sql("delete from audit_entry");
        Deed deed = new Deed(AuditAction.IMPORTED, "CONFIGURATION", null, null, JsonValue.EMPTY_JSON_OBJECT);
        for (int i = 0; i < 9; i++) {
            database.transact(entities -> beans(entities).get(AuditLog.class).tell(deed));
        }
        Duration age = Duration.between(clock.instant(), Ids.madeAt(Ids.next()));
        clock.advance(age.plusDays(399));
        step();
        assertThat(count("select e.id from AuditEntry e")).isEqualTo(9);
        clock.advance(Duration.ofDays(2));
        step();
        assertThat(count("select e.id from AuditEntry e")).isZero();
        assertThat(metrics.text()).contains("imas_retention_purged_total{kind=\"audit_entries\"} 9.0");
    }

    private long attempts() {
        return count("select a.id from Attempt a");
    }

    private long deliveries() {
        return count("select d.id from Delivery d");
    }

    private long count(String query) {
        return database.inTransaction(
                entities -> (long) entities.createQuery(query).getResultList().size());
    }

    private Beans beans(EntityManager entities) {
        return new Beans().with(entities).with(clock).with(metrics).with(settings);
    }
}
