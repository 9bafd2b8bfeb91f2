package org.imas.alerts;

import static org.imas.alerts.Fields.object;
import static org.imas.alerts.Fields.text;
import static org.imas.alerts.Fields.texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/** Events as PagerDuty's Events API v2 takes them. */
@ApplicationScoped
public class PagerDutyEvents {

    private static final String SENDER = "pagerduty";
    private static final int KEY = 255;
    private static final Set<String> SEVERITIES = Set.of("critical", "error", "warning", "info");

    /** Fields of the payload that are kept as labels; all but the last may name a service. */
    private static final List<String> NAMES = List.of("component", "group", "class", "source");

    @Inject
    private AlertWords words;

    /** The same event with a key, which is made where it triggers without one. */
    JsonObject keyed(JsonObject event) {
        boolean keyless = text(event, "dedup_key").isBlank()
                && text(event, "event_action").equals("trigger");
        return keyless
                ? Json.object(event)
                        .add("dedup_key", UUID.randomUUID().toString().replace("-", ""))
                        .build()
                : event;
    }

    Batch batch(JsonObject event) {
        return new Batch(SENDER, "event", List.of(event), this::alert);
    }

    private Alert alert(JsonObject event) {
        List<Fault> faults = faults(event);
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        JsonObject payload = object(event, "payload");
        String key = text(event, "dedup_key");
        String summary = text(payload, "summary");
        Alert.Step step = switch (text(event, "event_action")) {
            case "acknowledge" -> Alert.Step.ACKNOWLEDGE;
            case "resolve" -> Alert.Step.RESOLVE;
            default -> Alert.Step.TRIGGER;
        };
        return new Alert(
                summary.isBlank() ? key : summary,
                step,
                AlertKeys.of(SENDER, key),
                step == Alert.Step.TRIGGER ? facts(event, payload) : Alert.Facts.NONE);
    }

    private static List<Fault> faults(JsonObject event) {
        List<Fault> faults = new ArrayList<>();
        String action = text(event, "event_action");
        String key = text(event, "dedup_key");
        if (!Set.of("trigger", "acknowledge", "resolve").contains(action)) {
            faults.add(new Fault("event_action", "must be trigger, acknowledge or resolve"));
        }
        if (key.isBlank() || key.length() > KEY) {
            faults.add(new Fault("dedup_key", "must have 1 to " + KEY + " characters"));
        }
        if (action.equals("trigger")) {
            JsonObject payload = object(event, "payload");
            for (String required : List.of("summary", "source")) {
                if (text(payload, required).isBlank()) {
                    faults.add(new Fault("payload." + required, "is missing or blank"));
                }
            }
            if (!SEVERITIES.contains(text(payload, "severity"))) {
                faults.add(new Fault("payload.severity", "must be critical, error, warning or info"));
            }
        }
        return faults;
    }

    private Alert.Facts facts(JsonObject event, JsonObject payload) {
        Map<String, String> details = texts(object(payload, "custom_details"));
        Map<String, String> labels = new LinkedHashMap<>();
        NAMES.stream()
                .filter(name -> !text(payload, name).isBlank())
                .forEach(name -> labels.put(name, text(payload, name)));
        details.forEach(labels::putIfAbsent);
        if (!text(event, "client_url").isBlank()) {
            labels.putIfAbsent("client_url", text(event, "client_url"));
        }
        List<String> services = Stream.concat(
                        words.services(details).stream(),
                        NAMES.stream().map(name -> text(payload, name)).filter(name -> !name.isBlank()))
                .toList();
        return new Alert.Facts(
                text(payload, "summary"),
                description(event, payload),
                services,
                List.of(text(payload, "severity")),
                labels,
                Fields.instant(text(payload, "timestamp")),
                "");
    }

    /** What is said in full, then the links. */
    private static String description(JsonObject event, JsonObject payload) {
        JsonValue details = payload.get("custom_details");
        String said = details instanceof JsonObject fields
                ? fields.entrySet().stream()
                        .map(field -> field.getKey() + ": " + shown(field.getValue()))
                        .collect(Collectors.joining("\n"))
                : text(details);
        JsonArray links = event.get("links") instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
        Stream<String> shown =
                links.stream().map(link -> (text(object(link), "text") + " " + text(object(link), "href")).strip());
        return Stream.concat(Stream.of(said), shown)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String shown(JsonValue value) {
        String text = text(value);
        return text.isEmpty() ? value.toString() : text;
    }
}
