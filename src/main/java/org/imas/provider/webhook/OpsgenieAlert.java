package org.imas.provider.webhook;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.imas.platform.Json;
import org.imas.provider.Look;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.imas.provider.Text;
import org.imas.provider.Wording;

/** What Opsgenie is told, within its limits (docs.opsgenie.com/docs/alert-api), which it counts in characters. */
final class OpsgenieAlert {

    /** A longer one is refused (elastic/kibana#291698). */
    static final int MAX_MESSAGE = 130;

    static final int MAX_DESCRIPTION = 15_000;
    static final int MAX_TAGS = 20;
    static final int MAX_TAG = 50;

    /** Keys and values together. */
    static final int MAX_DETAILS = 8000;

    static final int MAX_ENTITY = 512;
    static final int MAX_SOURCE = 100;
    static final int MAX_NOTE = 25_000;

    private static final Map<Look, String> PRIORITIES = Map.of(
            Look.SEV1_CRITICAL, "P1",
            Look.SEV2_HIGH, "P2",
            Look.SEV3_MEDIUM, "P3",
            Look.SEV4_LOW, "P4");

    private final Message message;
    private final Notice notice;
    private final Facts facts;

    OpsgenieAlert(Message message, Wording words) {
        this.message = message;
        this.notice = message.notice();
        this.facts = new Facts(notice, words);
    }

    /** Under which all calls about one incident meet. */
    String alias() {
        return message.brand().incidentKey(notice.incidentId());
    }

    JsonObject create() {
        JsonObjectBuilder alert = Json.object()
                .add("message", line(MAX_MESSAGE))
                .add("alias", alias())
                .add("priority", priority())
                .add("source", Fit.cut(message.brand().source(), MAX_SOURCE))
                .add("tags", tags())
                .add("details", details());
        add(alert, "description", Fit.cut(notice.body(), MAX_DESCRIPTION));
        add(alert, "entity", Fit.cut(Text.oneLine(notice.service()), MAX_ENTITY));
        return alert.build();
    }

    /** For whatever happens to an alert that is there already. */
    JsonObject change() {
        return Json.object()
                .add("user", Fit.cut(message.brand().product(), MAX_SOURCE))
                .add("source", Fit.cut(message.brand().source(), MAX_SOURCE))
                .add("note", line(MAX_NOTE))
                .build();
    }

    private String line(int max) {
        String headline = Text.oneLine(facts.words().headline(notice));
        return Fit.cut(headline.isEmpty() ? notice.shortId() : headline, max);
    }

    /** A test must not call anybody out of bed. */
    private String priority() {
        return "TEST".equals(notice.event()) ? "P5" : PRIORITIES.getOrDefault(notice.look(), "P3");
    }

    private JsonArrayBuilder tags() {
        List<String> tags = Stream.concat(
                        Stream.of(message.brand().name().toLowerCase(Locale.ROOT), notice.service()),
                        notice.scopes().stream())
                .map(tag -> Fit.cut(Text.oneLine(tag), MAX_TAG))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .limit(MAX_TAGS)
                .toList();
        return Json.array(tags);
    }

    private JsonObjectBuilder details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("incident_id", notice.incidentId().toString());
        details.put("short_id", notice.shortId());
        details.put("severity", notice.severity());
        details.put("status", notice.status());
        details.putAll(facts.links(WebhookQuery.MAX_LINK));
        notice.labels().forEach(details::putIfAbsent);
        JsonObjectBuilder fitting = Json.object();
        Fit.entries(details, MAX_DETAILS).forEach(fitting::add);
        return fitting;
    }

    private static void add(JsonObjectBuilder alert, String key, String value) {
        if (!value.isBlank()) {
            alert.add(key, value);
        }
    }
}
