package org.imas.provider.webhook;

import java.util.HashMap;
import java.util.Map;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.imas.provider.Text;
import org.jspecify.annotations.Nullable;

/** What a template can name. Every variable has a text: one without a value is empty, and never "null". */
final class Variables {

    private Variables() {}

    static Map<String, String> of(Message message) {
        Notice notice = message.notice();
        return Map.ofEntries(
                Map.entry("title", notice.title()),
                Map.entry("body", notice.body()),
                Map.entry("severity", notice.severity()),
                Map.entry("status", notice.status()),
                Map.entry("service", notice.service()),
                Map.entry("incident_id", notice.incidentId().toString()),
                Map.entry("incident_url", text(notice.links().incident())),
                Map.entry("timestamp", notice.at().toString()),
                Map.entry("short_id", notice.shortId()),
                Map.entry("event", notice.event()),
                Map.entry("runbook_url", text(notice.links().runbook())),
                Map.entry("lid_url", text(notice.links().lid())),
                Map.entry("war_room_url", text(notice.links().warRoom())),
                Map.entry("delivery_id", message.deliveryId().toString()),
                Map.entry("trace_id", text(notice.traceId())));
    }

    /** The same, short enough for an address. */
    static Map<String, String> brief(Message message) {
        Map<String, String> brief = new HashMap<>(of(message));
        brief.replaceAll((name, value) -> switch (name) {
            case "title" -> Text.cut(value, WebhookQuery.MAX_TITLE);
            case "body" -> Text.cut(value, WebhookQuery.MAX_DESCRIPTION);
            // half of a link leads nowhere
            case "incident_url", "runbook_url", "lid_url", "war_room_url" ->
                value.length() <= WebhookQuery.MAX_LINK ? value : "";
            default -> Text.cut(value, WebhookQuery.MAX_VALUE);
        });
        return brief;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
