package org.imas.statistics;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is read of one incident; times in microseconds since 1970.
 *
 * @param deliveredAt the end of the first attempt to tell anybody that was accepted
 */
record IncidentRow(
        UUID service,
        String severity,
        boolean open,
        long createdAt,
        long detectedAt,
        @Nullable Long acknowledgedAt,
        @Nullable Long resolvedAt,
        @Nullable Long deliveredAt) {}
