package org.imas.provider.webhook;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.imas.provider.Text;

/** The webhook's values as a query, for endpoints that take nothing but GET. */
final class WebhookQuery {

    // together at most 6 kB once percent-encoded: RFC 9110, 4.1 asks servers for 8000 bytes of address
    static final int MAX_TITLE = 150;
    static final int MAX_VALUE = 100;
    static final int MAX_DESCRIPTION = 200;
    static final int MAX_LINK = 1000;

    private WebhookQuery() {}

    /** The address with the values behind whatever query it has already. */
    static URI of(URI url, WebhookBody body) {
        return of(url, values(body));
    }

    /** The same with the members of a filled template: texts as they are, anything else as JSON. */
    static URI of(URI url, JsonObject filled) {
        Map<String, String> values = new LinkedHashMap<>();
        filled.forEach((key, value) -> values.put(key, text(value)));
        return of(url, values);
    }

    private static URI of(URI url, Map<String, String> values) {
        String query = values.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(JsonValue value) {
        if (value == JsonValue.NULL) {
            return "";
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    private static Map<String, String> values(WebhookBody body) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("source", Text.cut(body.source(), MAX_VALUE));
        values.put("event_type", body.eventType());
        values.put("event", body.event());
        values.put("title", Text.cut(body.title(), MAX_TITLE));
        values.put("description", Text.cut(body.description(), MAX_DESCRIPTION));
        values.put("severity", body.severity());
        values.put("status", body.status());
        values.put("service", Text.cut(body.service(), MAX_VALUE));
        values.put("incident_id", body.incidentId());
        String link = body.links().incident();
        if (link != null && link.length() <= MAX_LINK) {
            values.put("incident_url", link);
        }
        values.put("timestamp", body.timestamp().toString());
        return values;
    }
}
