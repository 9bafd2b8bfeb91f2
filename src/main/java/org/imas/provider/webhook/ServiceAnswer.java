package org.imas.provider.webhook;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imas.platform.Json;
import org.imas.platform.OutboundResponse;
import org.imas.provider.HttpOutcome;
import org.imas.provider.SendResult;

/** The answer of a service that always answers with a JSON object. */
record ServiceAnswer(OutboundResponse response, HttpOutcome outcome) {

    /** What a 2xx means: {@code yes} reads its JSON; anything else is another server, or broke off. */
    SendResult accepted(String another, Function<JsonObject, Optional<SendResult>> yes) {
        if (!response.body().stripLeading().startsWith("{")) {
            return SendResult.refused(another, outcome.detail(response) + ": check the address");
        }
        return json().map(
                        json -> yes.apply(json).orElseGet(() -> SendResult.refused(another, outcome.detail(response))))
                .orElseGet(() -> SendResult.unclear("bad-answer", "the answer broke off: it may have been taken"));
    }

    Optional<JsonObject> json() {
        try {
            return Optional.of(Json.parse(response.body()));
        } catch (RuntimeException none) {
            // not a JsonException alone: what is nested too deeply ends in something else
            return Optional.empty();
        }
    }

    /** A text member as it may be kept; empty where there is none. */
    String text(JsonObject json, String key) {
        return json.get(key) instanceof JsonString text ? outcome.kept(text.getString()) : "";
    }

    /** A list of texts, or one text, on one line as it may be kept. */
    String texts(JsonObject json, String key) {
        JsonValue value = json.getOrDefault(key, JsonValue.EMPTY_JSON_ARRAY);
        return value.getValueType() == JsonValue.ValueType.ARRAY
                ? outcome.kept(value.asJsonArray().stream()
                        .map(item -> item instanceof JsonString text ? text.getString() : item.toString())
                        .collect(Collectors.joining("; ")))
                : text(json, key);
    }
}
