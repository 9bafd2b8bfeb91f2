package org.imas.provider.webhook;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.imas.platform.Json;
import org.imas.provider.Look;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.imas.provider.Text;
import org.imas.provider.Wording;

/** What PagerDuty is told of an alarm. The whole event stays far below its 512 KB, whatever the notice holds. */
final class PagerDutyAlert {

    /** Code points; a longer one is a 400 and a lost page (prometheus/alertmanager#1700). */
    static final int MAX_SUMMARY = 1024;

    /** Bytes of the whole event (PagerDuty developer docs, 01-Overview); a thousand to the kilobyte, to be safe. */
    static final int MAX_EVENT = 512_000;

    // bounds of our own that add up to less: bytes of JSON for the text, characters, of up to 6 bytes, for the labels
    static final int MAX_DESCRIPTION = 100_000;
    static final int MAX_LABELS = 50_000;
    static final int MAX_VALUE = 1000;
    static final int MAX_LINK = 2000;

    private static final Map<Look, String> SEVERITIES = Map.of(
            Look.SEV1_CRITICAL, "critical",
            Look.SEV2_HIGH, "error",
            Look.SEV3_MEDIUM, "warning",
            Look.SEV4_LOW, "info");

    private final Message message;
    private final Notice notice;
    private final Facts facts;

    PagerDutyAlert(Message message, Wording words) {
        this.message = message;
        this.notice = message.notice();
        this.facts = new Facts(notice, words);
    }

    void addTo(JsonObjectBuilder event) {
        event.add("payload", payload());
        event.add("client", message.brand().product());
        String incident = notice.links().incident();
        if (incident != null && Text.isLink(incident) && incident.length() <= MAX_LINK) {
            event.add("client_url", incident);
        }
        JsonArrayBuilder links = Json.array();
        facts.links(MAX_LINK)
                .forEach((name, url) -> links.add(Json.object().add("href", url).add("text", name)));
        event.add("links", links);
    }

    private JsonObjectBuilder payload() {
        JsonObjectBuilder payload = Json.object()
                .add("summary", summary())
                .add("source", message.brand().source())
                .add("severity", severity())
                .add("timestamp", notice.at().toString());
        String service = Text.cut(Text.oneLine(notice.service()), MAX_VALUE);
        if (!service.isEmpty()) {
            payload.add("component", service);
        }
        return payload.add("custom_details", details(service));
    }

    /** Without an emoji: summaries are read out on the phone, and it must never be empty. */
    private String summary() {
        String headline = Text.oneLine(facts.words().headline(notice));
        return Text.cut(headline.isEmpty() ? notice.shortId() : headline, MAX_SUMMARY);
    }

    /** A test must not call anybody out of bed. */
    private String severity() {
        return "TEST".equals(notice.event()) ? "info" : SEVERITIES.getOrDefault(notice.look(), "error");
    }

    private JsonObjectBuilder details(String service) {
        JsonObjectBuilder labels = Json.object();
        Fit.entries(notice.labels(), MAX_LABELS).forEach(labels::add);
        return Json.object()
                .add("service", service)
                .add("status", notice.status())
                .add("severity", notice.severity())
                .add("description", Text.cutJson(notice.body(), MAX_DESCRIPTION))
                .add("scopes", Text.cut(String.join(", ", notice.scopes()), MAX_VALUE))
                .add("labels", labels)
                .add("incident_id", notice.incidentId().toString())
                .add("short_id", notice.shortId());
    }
}
