package org.imas.incident;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far an incident came and when, how often it was reported, and when last. */
@MappedSuperclass
public abstract class Course {

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "first_acknowledged_at")
    private @Nullable Instant firstAcknowledgedAt;

    @Column(name = "mitigated_at")
    private @Nullable Instant mitigatedAt;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    private int occurrences;

    @Column(name = "last_seen_at")
    private @Nullable Instant lastSeenAt;

    protected Course() {}

    void came(IncidentStatus status, Instant now) {
        switch (status) {
            case ACKNOWLEDGED -> {
                acknowledgedAt = now;
                firstAcknowledgedAt = firstAcknowledgedAt == null ? now : firstAcknowledgedAt;
            }
            case MITIGATED -> mitigatedAt = now;
            case RESOLVED -> resolvedAt = now;
            case TRIGGERED -> startAgain();
        }
    }

    /** As if nobody had done anything about it yet. */
    void startAgain() {
        acknowledgedAt = null;
        mitigatedAt = null;
        resolvedAt = null;
    }

    /** It was reported, for the first time or once more. */
    void seenAgain(Instant now) {
        occurrences++;
        lastSeenAt = now;
    }

    int occurrences() {
        return occurrences;
    }

    /** When it was reported last; older ones do not say. */
    Instant lastSeenAt(Instant createdAt) {
        return lastSeenAt == null ? createdAt : lastSeenAt;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable
    Instant mitigatedAt() {
        return mitigatedAt;
    }

    @Nullable
    Instant resolvedAt() {
        return resolvedAt;
    }
}
