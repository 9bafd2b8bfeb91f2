package org.imas.upkeep;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one audit found.
 *
 * @param at when it began; absent as long as there was none
 * @param findings the kinds of which something was found
 */
public record AuditReport(Result result, @Nullable Instant at, long durationMs, List<Finding> findings) {

    static final AuditReport NONE_YET = new AuditReport(Result.NONE_YET, null, 0, List.of());

    /** How it ended. */
    public enum Result {
        NONE_YET,
        CLEAN,
        FINDINGS,
        /** It could not be carried through; the server's log tells why. */
        FAILED
    }

    /** What can be found. */
    public enum Kind {
        /** An incident that was triggered, of which nobody is told, and no reason is stated. */
        INCIDENT_UNTOLD,
        /** A delivery that has been due for long, that nobody took, and no reason is stated. */
        DELIVERY_PAST_DUE,
        /** A delivery whose sender's lease ended long ago. */
        LEASE_EXPIRED,
        /** A delivery whose time was over long ago, and that is open still. */
        DELIVERY_OVERTIME
    }

    /**
     * All that was found of one kind.
     *
     * @param count counted up to 1,000
     * @param exact false where there are more
     * @param repaired how many of them were put back on their way, or ended, by this audit
     * @param examples the first ones
     */
    public record Finding(Kind kind, int count, boolean exact, int repaired, List<UUID> examples) {}

    static AuditReport of(Instant at, long durationMs, Finding... all) {
        List<Finding> findings =
                Arrays.stream(all).filter(finding -> finding.count() > 0).toList();
        return new AuditReport(findings.isEmpty() ? Result.CLEAN : Result.FINDINGS, at, durationMs, findings);
    }

    static AuditReport failed(Instant at, long durationMs) {
        return new AuditReport(Result.FAILED, at, durationMs, List.of());
    }

    /** How many of one kind. */
    public int count(Kind kind) {
        return findings.stream()
                .filter(finding -> finding.kind() == kind)
                .mapToInt(Finding::count)
                .sum();
    }
}
