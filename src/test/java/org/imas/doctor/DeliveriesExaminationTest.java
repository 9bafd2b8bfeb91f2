package org.imas.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.imas.delivery.DeliverySettings;
import org.imas.delivery.NoExpress;
import org.imas.delivery.StoredDeliveries;
import org.imas.delivery.StoredDeliveries.Wanted;
import org.imas.platform.Ids;
import org.imas.registry.RealTypes;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.imas.upkeep.AuditReport;
import org.imas.upkeep.AuditReport.Kind;
import org.imas.upkeep.AuditReport.Result;
import org.imas.upkeep.AuditRounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of the audit, of what is overdue, and of what died lately. */
class DeliveriesExaminationTest {

    private final TestClock clock = new TestClock();
    private final Instant now = clock.instant();

    private static AuditReport report(Result result, Instant at, AuditReport.Finding... found) {
        return new AuditReport(result, at, 5, List.of(found));
    }

    private static AuditReport.Finding found(Kind kind, int count) {
        return new AuditReport.Finding(kind, count, true, 0, List.of());
    }

    private Finding audited(AuditReport report) {
        return DeliveriesExamination.audit(report, now);
    }

    @Test
    void an_audit_is_told_as_it_ended() {
        Instant at = now.minusSeconds(20);
        assertThat(audited(report(Result.NONE_YET, null))).isEqualTo(Finding.of(Symptom.AUDIT_NONE_YET));
        assertThat(audited(report(Result.CLEAN, at))).isEqualTo(Finding.of(Symptom.AUDIT_CLEAN, 20L));
        assertThat(audited(report(Result.FAILED, at))).isEqualTo(Finding.of(Symptom.AUDIT_FAILED));
        assertThat(audited(report(Result.FINDINGS, at, found(Kind.LEASE_EXPIRED, 2), found(Kind.DELIVERY_PAST_DUE, 3))))
                .isEqualTo(Finding.of(Symptom.AUDIT_FINDINGS, 5));
        assertThat(audited(
                        report(Result.FINDINGS, at, found(Kind.INCIDENT_UNTOLD, 1), found(Kind.DELIVERY_PAST_DUE, 3))))
                .isEqualTo(Finding.of(Symptom.AUDIT_UNTOLD, 1));
    }

    @Test
    void a_clean_one_of_long_ago_is_none() {
        assertThat(audited(report(Result.CLEAN, now.minus(Duration.ofMinutes(6)))))
                .isEqualTo(Finding.of(Symptom.AUDIT_OLD, 6L));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_overdue_and_what_died_is_counted(DatabaseKind kind) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            StoredDeliveries stored = new StoredDeliveries(database, clock);
            Wanted wanted = Wanted.of(Ids.next(), stored.incident("TRIGGERED"));
            assertThat(examined(database))
                    .containsExactly(
                            Finding.of(Symptom.AUDIT_NONE_YET),
                            Finding.of(Symptom.DUE_NONE),
                            Finding.of(Symptom.LETTERS_NONE));

            stored.pending(wanted);
            stored.refused(wanted, "http-401", 3);
            clock.advance(Duration.ofSeconds(90));
            assertThat(examined(database)).contains(Finding.of(Symptom.DUE, 90L), Finding.of(Symptom.LETTERS, 3L));

            clock.advance(Duration.ofDays(1));
            assertThat(examined(database))
                    .contains(Finding.of(Symptom.DUE_LONG, 1_441L), Finding.of(Symptom.LETTERS_NONE));
        }
    }

    private List<Finding> examined(TestDatabase database) {
        return database.inTransaction(entities -> new Beans()
                .with(entities)
                .with(clock)
                .with(new NoExpress())
                .with(new DeliverySettings())
                .with(new RealTypes())
                .with(new AuditRounds() {
                    @Override
                    public AuditReport last() {
                        return new AuditReport(Result.NONE_YET, null, 0, List.of());
                    }
                })
                .get(DeliveriesExamination.class)
                .examine());
    }
}
