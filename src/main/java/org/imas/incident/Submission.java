package org.imas.incident;

import org.jspecify.annotations.Nullable;

/**
 * A report whose own words are in order, and where it comes from; whether what it names exists is seen later.
 *
 * @param traceparent the trace in which it came
 */
public record Submission(
        IncidentReport report, Origin origin, @Nullable String traceparent) {}
