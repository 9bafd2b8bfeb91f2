package org.imas.alerts;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.Function;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/**
 * What one request brought: alerts that are each read for itself, so that one that cannot be read spoils no other.
 *
 * @param sender the word for its kind in keys, logs and metrics
 * @param place where the alerts stand in the request, as an answer names it
 * @param reader throws a refusal where an alert cannot be read
 */
record Batch(String sender, String place, List<JsonValue> alerts, Function<JsonObject, Alert> reader) {

    private static final int MOST = 1_000;

    Batch {
        if (alerts.isEmpty()) {
            throw new Refusal(Problem.invalid(place, "must have at least one alert"));
        }
        if (alerts.size() > MOST) {
            throw new Refusal(Problem.invalid(place, "must have at most " + MOST + " alerts; send them in parts"));
        }
    }

    /** The array of that name. */
    static List<JsonValue> array(JsonObject body, String key) {
        if (body.get(key) instanceof JsonArray array) {
            return array;
        }
        throw new Refusal(Problem.invalid(key, "must be a list of alerts"));
    }

    Alert read(int index) {
        if (alerts.get(index) instanceof JsonObject object) {
            return reader.apply(object);
        }
        throw new Refusal(Problem.invalid(place, "must be a JSON object"));
    }

    String place(int index) {
        return alerts.size() == 1 && !place.endsWith("s") ? place : place + "[" + index + "]";
    }
}
