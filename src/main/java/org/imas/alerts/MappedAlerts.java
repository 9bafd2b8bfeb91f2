package org.imas.alerts;

import static org.imas.alerts.Fields.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.imas.platform.CommaList;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/** Any JSON, read by what the address says of it: where the alerts are, and in which fields what stands. */
@ApplicationScoped
public class MappedAlerts {

    private static final String SENDER = "json";

    @Inject
    private AlertWords words;

    Batch batch(JsonStructure body, Mapping mapping) {
        JsonValue found = mapping.alerts.isEmpty() ? body : at(body, mapping.alerts);
        String place = mapping.alerts.isEmpty() ? "alerts" : mapping.alerts;
        List<JsonValue> alerts = found instanceof JsonArray array ? array : List.of(found);
        if (found instanceof JsonObject || found instanceof JsonArray) {
            return new Batch(SENDER, place, alerts, alert -> alert(alert, mapping));
        }
        throw new Refusal(Problem.invalid("alerts", "there is neither a list nor an object at " + mapping.alerts));
    }

    private Alert alert(JsonObject alert, Mapping mapping) {
        Map<String, String> labels = new LinkedHashMap<>(Fields.texts(Fields.object(at(alert, mapping.labels))));
        String title = said(alert, mapping.title);
        Alert.Step step = step(said(alert, mapping.status), mapping);
        String key = said(alert, mapping.key);
        if (key.isBlank() && step != Alert.Step.TRIGGER) {
            throw new Refusal(Problem.invalid("key", "is required to tell which one is over"));
        }
        if (title.isBlank() && step == Alert.Step.TRIGGER) {
            throw new Refusal(Problem.invalid("title", "there is no text at " + mapping.title));
        }
        String name = first(title, key);
        String known = key.isBlank() ? UUID.randomUUID().toString() : key;
        return new Alert(name, step, AlertKeys.of(SENDER, known), facts(alert, mapping, title, labels));
    }

    private Alert.Facts facts(JsonObject alert, Mapping mapping, String title, Map<String, String> labels) {
        return new Alert.Facts(
                title,
                said(alert, mapping.description),
                either(said(alert, mapping.service), words.services(labels)),
                either(said(alert, mapping.severity), words.severities(labels)),
                labels,
                Fields.instant(said(alert, mapping.since)),
                said(alert, mapping.runbook));
    }

    private static List<String> either(String said, List<String> others) {
        return said.isBlank() ? others : List.of(said);
    }

    private static Alert.Step step(String status, Mapping mapping) {
        if (means(status, mapping.resolved)) {
            return Alert.Step.RESOLVE;
        }
        return means(status, mapping.acknowledged) ? Alert.Step.ACKNOWLEDGE : Alert.Step.TRIGGER;
    }

    private static boolean means(String status, String words) {
        String word = status.strip().toLowerCase(Locale.ROOT);
        return CommaList.of(words.toLowerCase(Locale.ROOT)).contains(word);
    }

    private static String said(JsonObject alert, String pointer) {
        return Fields.text(at(alert, pointer));
    }

    /** JSON's null where there is nothing. */
    private static JsonValue at(JsonStructure body, String pointer) {
        try {
            return body.getValue(pointer);
        } catch (JsonException nothingThere) {
            return JsonValue.NULL;
        }
    }
}
