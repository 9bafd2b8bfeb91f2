package org.imas.provider;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.imas.platform.TraceContext;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told, as it stood when it was decided; stored with the delivery.
 *
 * @param event TRIGGERED, ACKNOWLEDGED, MITIGATED, RESOLVED or TEST; ESCALATED and REMINDER while nobody acknowledges,
 *     UNACKNOWLEDGED when an acknowledgement was taken back, REOPENED when a resolved incident was reported again; of
 *     several incidents DIGEST, DIGEST_OVER where all are resolved, and SILENCE_ENDS
 * @param sequence number of the change within its incident, from 1; later notices have a higher one
 * @param shortId how people call the incident: 8 hexadecimal digits
 * @param body plain text, may be empty
 * @param severity SEV1_CRITICAL, SEV2_HIGH, SEV3_MEDIUM or SEV4_LOW
 * @param status TRIGGERED, ACKNOWLEDGED, MITIGATED or RESOLVED
 * @param at when the change happened
 * @param traceparent the trace in which the incident was reported, as the header of W3C Trace Context
 */
public record Notice(
        String event,
        int sequence,
        UUID incidentId,
        String shortId,
        String title,
        String body,
        String severity,
        String status,
        String service,
        List<String> scopes,
        Map<String, String> labels,
        Links links,
        Instant at,
        @Nullable String traceparent) {

    private static final Set<String> CALLS =
            Set.of("TRIGGERED", "REOPENED", "ESCALATED", "REMINDER", "UNACKNOWLEDGED", "DIGEST");
    private static final int SHORT_ID_LENGTH = 8;

    /** Whether somebody is called to act, rather than told how it goes on. */
    public boolean calls() {
        return CALLS.contains(event);
    }

    /** The same under an id of its own, so that services take it for no news of another incident. */
    public Notice under(UUID id) {
        String digits = id.toString().replace("-", "");
        return new Notice(
                event,
                sequence,
                id,
                digits.substring(digits.length() - SHORT_ID_LENGTH),
                title,
                body,
                severity,
                status,
                service,
                scopes,
                labels,
                links,
                at,
                traceparent);
    }

    /** The id of that trace: 32 hexadecimal digits. */
    public @Nullable String traceId() {
        return TraceContext.id(traceparent);
    }

    public Look look() {
        return Look.of(severity);
    }
}
