package org.imas.alerts;

import static org.imas.alerts.Fields.first;
import static org.imas.alerts.Fields.object;
import static org.imas.alerts.Fields.text;
import static org.imas.alerts.Fields.texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/**
 * What Alertmanager's webhook sends (version 4 of its format), and Grafana's, which has the same fields and some more:
 * alerts that are firing or resolved, told apart by their labels.
 */
@ApplicationScoped
public class LabelledAlerts {

    /** Links of an alert, with the names of the labels that keep them. */
    private static final Map<String, String> LINKS = Map.of(
            "generatorURL", "generator_url",
            "dashboardURL", "dashboard_url",
            "panelURL", "panel_url",
            "silenceURL", "silence_url",
            "imageURL", "image_url");

    @Inject
    private AlertWords words;

    Batch alertmanager(JsonObject body) {
        String version = text(body, "version");
        if (!version.equals("4")) {
            throw new Refusal(Problem.invalid("version", "must be 4: that of Alertmanager 0.4 and later"));
        }
        return batch("alertmanager", body);
    }

    Batch grafana(JsonObject body) {
        return batch("grafana", body);
    }

    private Batch batch(String sender, JsonObject body) {
        return new Batch(sender, "alerts", Batch.array(body, "alerts"), alert -> alert(sender, alert));
    }

    private Alert alert(String sender, JsonObject alert) {
        Map<String, String> labels = texts(object(alert, "labels"));
        String fingerprint = text(alert, "fingerprint");
        if (fingerprint.isBlank() && labels.isEmpty()) {
            throw new Refusal(Problem.invalid("labels", "must not be empty where there is no fingerprint"));
        }
        String key = fingerprint.isBlank() ? AlertKeys.of(sender, labels) : AlertKeys.of(sender, fingerprint);
        String name = first(labels.getOrDefault("alertname", ""), fingerprint, "Alert");
        return new Alert(name, step(text(alert, "status")), key, facts(alert, labels, name));
    }

    private static Alert.Step step(String status) {
        return switch (status) {
            case "firing" -> Alert.Step.TRIGGER;
            case "resolved" -> Alert.Step.RESOLVE;
            default -> throw new Refusal(Problem.invalid("status", "must be firing or resolved"));
        };
    }

    private Alert.Facts facts(JsonObject alert, Map<String, String> labels, String name) {
        Map<String, String> annotations = texts(object(alert, "annotations"));
        Map<String, String> kept = new LinkedHashMap<>(labels);
        LINKS.forEach((field, label) -> {
            if (!text(alert, field).isBlank()) {
                kept.putIfAbsent(label, text(alert, field));
            }
        });
        String instance = labels.getOrDefault("instance", "");
        List<String> description = Stream.of(
                        first(said(annotations, "description"), said(annotations, "message")),
                        text(alert, "valueString"))
                .filter(text -> !text.isBlank())
                .toList();
        return new Alert.Facts(
                first(
                        said(annotations, "summary"),
                        said(annotations, "title"),
                        instance.isBlank() ? name : name + " (" + instance + ")"),
                String.join("\n\n", description),
                words.services(labels),
                words.severities(labels),
                kept,
                Fields.instant(text(alert, "startsAt")),
                first(said(annotations, "runbook_url"), said(annotations, "runbook")));
    }

    private static String said(Map<String, String> annotations, String name) {
        return annotations.getOrDefault(name, "");
    }
}
