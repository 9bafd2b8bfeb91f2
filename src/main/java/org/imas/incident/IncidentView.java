package org.imas.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident as REST and pages show it; times in UTC, absent until they have come.
 *
 * @param occurrences how often it was reported
 * @param traceId the trace in which it was reported, as W3C Trace Context writes it; absent where the reporter named none and the server traces nothing
 */
public record IncidentView(
        UUID id,
        String shortId,
        String title,
        String description,
        String service,
        @Nullable String lead,
        List<String> impactScopes,
        Severity severity,
        IncidentStatus status,
        Notification notification,
        Map<String, String> labels,
        @Nullable String dedupKey,
        int occurrences,
        Instant lastSeenAt,
        String reportedBy,
        @Nullable String lidUrl,
        @Nullable String runbookUrl,
        @Nullable String warRoomUrl,
        @Nullable String traceId,
        Instant detectedAt,
        Instant createdAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant mitigatedAt,
        @Nullable Instant resolvedAt) {}
