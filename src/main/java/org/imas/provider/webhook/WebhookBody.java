package org.imas.provider.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.imas.provider.Links;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.jspecify.annotations.Nullable;

/** The documented JSON of a webhook; its schema is docs/schemas/webhook-incident.schema.json. */
public record WebhookBody(
        String source,
        String eventType,
        String event,
        int sequence,
        String title,
        String description,
        String severity,
        String status,
        String service,
        List<String> scopes,
        Map<String, String> labels,
        Links links,
        String incidentId,
        String shortId,
        String deliveryId,
        @Nullable String traceId,
        Instant timestamp) {

    static WebhookBody of(Message message) {
        Notice notice = message.notice();
        return new WebhookBody(
                message.brand().source(),
                "incident",
                notice.event(),
                notice.sequence(),
                notice.title(),
                notice.body(),
                notice.severity(),
                notice.status(),
                notice.service(),
                notice.scopes(),
                notice.labels(),
                notice.links(),
                notice.incidentId().toString(),
                notice.shortId(),
                message.deliveryId().toString(),
                notice.traceId(),
                notice.at());
    }
}
