package org.imas.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Carries out one audit after the other, tells of each, and remembers the last; each node has its own. */
@ApplicationScoped
public class AuditRounds {

    private static final System.Logger LOG = System.getLogger(AuditRounds.class.getName());

    @Inject
    private SelfAudit audit;

    @Inject
    private AuditMetrics metrics;

    @Inject
    private Heartbeat heartbeat;

    @Inject
    private Clock clock;

    private volatile AuditReport last = AuditReport.NONE_YET;

    /** Of this node. */
    public AuditReport last() {
        return last;
    }

    /** The watcher outside hears of it only when nothing at all was found. */
    void next() {
        AuditReport report = report();
        last = report;
        metrics.audited(report);
        report.findings().forEach(AuditRounds::log);
        if (report.result() == AuditReport.Result.CLEAN) {
            heartbeat.beat();
        }
    }

    private AuditReport report() {
        Instant at = clock.instant();
        try {
            AuditReport report = audit.run();
            metrics.count();
            return report;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "event=audit-failed", e);
            return AuditReport.failed(at, 0);
        }
    }

    private static void log(AuditReport.Finding finding) {
        System.Logger.Level level = finding.kind() == AuditReport.Kind.INCIDENT_UNTOLD
                ? System.Logger.Level.ERROR
                : System.Logger.Level.WARNING;
        LOG.log(
                level,
                "event=audit-finding kind=" + finding.kind()
                        + " count=" + finding.count()
                        + " exact=" + finding.exact()
                        + " repaired=" + finding.repaired()
                        + " examples=" + finding.examples());
    }
}
