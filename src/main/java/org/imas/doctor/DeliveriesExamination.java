package org.imas.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.imas.delivery.Neglected;
import org.imas.history.DeadLetters;
import org.imas.upkeep.AuditReport;
import org.imas.upkeep.AuditRounds;

/** Whether what was promised goes out: the last audit of this node, what is overdue, and what could not be delivered. */
@ApplicationScoped
public class DeliveriesExamination implements Examination {

    private static final Duration AUDIT_PATIENCE = Duration.ofMinutes(5);
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration LATELY = Duration.ofDays(1);

    @Inject
    private AuditRounds audits;

    @Inject
    private Neglected deliveries;

    @Inject
    private DeadLetters letters;

    @Inject
    private Clock clock;

    @Override
    public Subject subject() {
        return Subject.DELIVERIES;
    }

    @Override
    public List<Finding> examine() {
        Instant now = clock.instant();
        return List.of(audit(audits.last(), now), due(now), letters(now));
    }

    static Finding audit(AuditReport report, Instant now) {
        Instant at = report.at();
        if (at == null) {
            return Finding.of(Symptom.AUDIT_NONE_YET);
        }
        Duration age = Duration.between(at, now);
        if (age.compareTo(AUDIT_PATIENCE) > 0) {
            return Finding.of(Symptom.AUDIT_OLD, age.toMinutes());
        }
        return switch (report.result()) {
            case NONE_YET -> Finding.of(Symptom.AUDIT_NONE_YET);
            case CLEAN -> Finding.of(Symptom.AUDIT_CLEAN, Math.max(0, age.toSeconds()));
            case FAILED -> Finding.of(Symptom.AUDIT_FAILED);
            case FINDINGS -> findings(report);
        };
    }

    private static Finding findings(AuditReport report) {
        int untold = report.count(AuditReport.Kind.INCIDENT_UNTOLD);
        int all =
                report.findings().stream().mapToInt(AuditReport.Finding::count).sum();
        return untold > 0 ? Finding.of(Symptom.AUDIT_UNTOLD, untold) : Finding.of(Symptom.AUDIT_FINDINGS, all);
    }

    private Finding due(Instant now) {
        return deliveries
                .oldestDue()
                .map(since -> Duration.between(since, now))
                .map(late -> late.compareTo(LONG) > 0
                        ? Finding.of(Symptom.DUE_LONG, late.toMinutes())
                        : Finding.of(Symptom.DUE, Math.max(0, late.toSeconds())))
                .orElseGet(() -> Finding.of(Symptom.DUE_NONE));
    }

    private Finding letters(Instant now) {
        long died = letters.since(now.minus(LATELY));
        return died == 0 ? Finding.of(Symptom.LETTERS_NONE) : Finding.of(Symptom.LETTERS, died);
    }
}
