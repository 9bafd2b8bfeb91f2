package org.imas.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.imas.delivery.DeliveryEnded;
import org.imas.delivery.DeliveryState;
import org.imas.delivery.StoredDeliveries;
import org.imas.delivery.StoredDeliveries.Wanted;
import org.imas.platform.Ids;
import org.imas.platform.Metrics;
import org.imas.platform.Outbound;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.FiredEvents;
import org.imas.testkit.Sink;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the audit of each minute finds, repairs and tells, on both databases and with a real watcher outside. */
class SelfAuditTest {

    private static final Databases DATABASES = new Databases();

    private final TestClock clock = new TestClock();
    private final FiredEvents<Object> events = new FiredEvents<>();
    private final Outbound outbound = new Outbound(true);
    private final Sink watcher = new Sink();
    private final UUID provider = Ids.next();
    private Metrics metrics = new Metrics();
    private TestDatabase database;
    private StoredDeliveries stored;
    private UUID incident;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    @AfterEach
    void stop() {
        watcher.close();
    }

    /** Nothing of an earlier test may be found. */
    private void on(DatabaseKind kind) {
        database = DATABASES.of(kind);
        List.of("attempt", "delivery", "incident", "service", "team", "configured_provider")
                .forEach(table -> database.sql("delete from " + table));
        stored = new StoredDeliveries(database, clock);
        incident = stored.incident("TRIGGERED");
    }

    @ParameterizedTest
    @EnumSource
    void where_all_is_well_the_watcher_outside_is_called_and_only_then(DatabaseKind kind) {
        on(kind);
        stored.delivered(wanted());
        stored.pending(wanted());
        stored.sending(wanted());
        clock.advance(Duration.ofSeconds(61));
        assertThat(audit().result()).isEqualTo(AuditReport.Result.CLEAN);
        assertThat(watcher.at("/ping-secret")).hasSize(1);
        assertThat(metrics.text())
                .contains("imas_audit_runs_total{result=\"clean\"} 1.0")
                .contains("imas_deliveries_open{state=\"pending\"} 1.0")
                .contains("imas_deliveries_open{state=\"sending\"} 1.0")
                .contains("imas_oldest_due_seconds 61.0")
                .contains("imas_audit_heartbeats_total{result=\"ok\"} 1.0");

        clock.advance(Duration.ofMinutes(10));
        assertThat(audit().result()).isEqualTo(AuditReport.Result.FINDINGS);
        assertThat(watcher.at("/ping-secret")).hasSize(1);
        assertThat(metrics.text()).contains("imas_audit_findings{kind=\"delivery_past_due\"} 1.0");
    }

    @ParameterizedTest
    @EnumSource
    void a_watcher_that_refuses_is_counted_and_is_no_finding(DatabaseKind kind) {
        on(kind);
        stored.delivered(wanted());
        watcher.answer("/ping-secret", 503);
        assertThat(audit().result()).isEqualTo(AuditReport.Result.CLEAN);
        assertThat(metrics.text()).contains("imas_audit_heartbeats_total{result=\"failed\"} 1.0");
    }

    @ParameterizedTest
    @EnumSource
    void a_triggered_incident_without_any_delivery_is_found_unless_the_reason_is_stated(DatabaseKind kind) {
        on(kind);
        UUID stated = stored.incident("TRIGGERED");
        database.sql("update incident set notification = 'NO_RECIPIENT' where id = '" + stated + "'");
        stored.incident("RESOLVED");
        UUID told = stored.incident("TRIGGERED");
        stored.delivered(Wanted.of(provider, told));
        assertThat(audit().findings()).as("within the grace").isEmpty();
        clock.advance(Duration.ofMinutes(2));
        assertThat(audit().findings())
                .containsExactly(
                        new AuditReport.Finding(AuditReport.Kind.INCIDENT_UNTOLD, 1, true, 0, List.of(incident)));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_past_due_is_announced_again_unless_its_provider_is_switched_off(DatabaseKind kind) {
        on(kind);
        UUID neglected = stored.pending(wanted());
        UUID inactive = inactiveProvider();
        stored.pending(Wanted.of(inactive, incident));
        clock.advance(Duration.ofMinutes(3));
        assertThat(audit().findings())
                .containsExactly(
                        new AuditReport.Finding(AuditReport.Kind.DELIVERY_PAST_DUE, 1, true, 1, List.of(neglected)));
        assertThat(events.fired()).singleElement().asString().contains(neglected.toString());
    }

    @ParameterizedTest
    @EnumSource
    void what_its_sender_left_is_announced_again(DatabaseKind kind) {
        on(kind);
        UUID left = stored.sending(wanted());
        clock.advance(Duration.ofMinutes(4));
        assertThat(audit().findings()).as("within the grace").isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(audit().findings())
                .containsExactly(new AuditReport.Finding(AuditReport.Kind.LEASE_EXPIRED, 1, true, 1, List.of(left)));
        assertThat(events.fired()).singleElement().asString().contains(left.toString());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_open_past_its_time_is_ended_and_that_is_told(DatabaseKind kind) {
        on(kind);
        UUID untried = stored.pending(wanted());
        UUID tried = stored.waiting(wanted());
        UUID held = stored.waiting(Wanted.of(inactiveProvider(), incident));
        clock.advance(Duration.ofHours(25));
        assertThat(audit().findings())
                .containsExactly(new AuditReport.Finding(
                        AuditReport.Kind.DELIVERY_OVERTIME, 2, true, 2, List.of(untried, tried)));
        assertThat(stored.state(untried)).isEqualTo(DeliveryState.EXPIRED);
        assertThat(stored.state(tried)).isEqualTo(DeliveryState.DEAD);
        assertThat(stored.state(held)).isEqualTo(DeliveryState.DEAD);
        assertThat(events.fired()).filteredOn(DeliveryEnded.class::isInstance).hasSize(3);
        assertThat(audit().findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_audit_that_cannot_be_carried_through_says_so_and_calls_nobody(DatabaseKind kind) {
        on(kind);
        SelfAudit broken = new SelfAudit() {
            @Override
            AuditReport run() {
                throw new IllegalStateException("the database is away");
            }
        };
        assertThat(with(beans -> round(beans.with(broken))).result()).isEqualTo(AuditReport.Result.FAILED);
        assertThat(watcher.at("/ping-secret")).isEmpty();
        assertThat(metrics.text()).contains("imas_audit_runs_total{result=\"failed\"} 1.0");
    }

    private AuditReport audit() {
        return with(this::round);
    }

    private AuditReport round(Beans beans) {
        beans.get(Heartbeat.class).check();
        AuditRounds rounds = beans.get(AuditRounds.class);
        assertThat(rounds.last().result()).isEqualTo(AuditReport.Result.NONE_YET);
        rounds.next();
        return rounds.last();
    }

    private <T> T with(Function<Beans, T> work) {
        return database.inTransaction(entities -> {
            metrics = new Metrics();
            Beans beans = beans(entities);
            beans.get(AuditMetrics.class).register();
            return work.apply(beans);
        });
    }

    private Beans beans(EntityManager entities) {
        return new Beans()
                .with(entities)
                .with(clock)
                .with(events)
                .with(metrics)
                .with(outbound)
                .with(Duration.ofSeconds(10))
                .with(Optional.of(watcher.url("/ping-secret")));
    }

    private Wanted wanted() {
        return Wanted.of(provider, incident);
    }

    private UUID inactiveProvider() {
        UUID id = Ids.next();
        database.sql(
                "insert into configured_provider (id, name, provider_type, sealed_settings, active, severities, created_at, version)"
                        + " values ('" + id + "', '" + id
                        + "', 'WEBHOOK', 'x', false, '', timestamp with time zone '2026-01-01 00:00:00+00', 1)");
        return id;
    }
}
