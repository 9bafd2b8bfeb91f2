package org.imas.provider.discord;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.imas.platform.Json;
import org.imas.provider.Outcome;
import org.imas.provider.SendResult;
import org.jspecify.annotations.Nullable;

/** How one call ended, and the JSON that came back; JSON's null where none did. */
record DiscordAnswer(SendResult result, JsonValue body) {

    static DiscordAnswer without(SendResult result) {
        return new DiscordAnswer(result, JsonValue.NULL);
    }

    boolean accepted() {
        return result.outcome() == Outcome.ACCEPTED;
    }

    boolean refused() {
        return result.outcome() == Outcome.REFUSED;
    }

    boolean empty() {
        return body == JsonValue.NULL;
    }

    boolean is(String code) {
        return result.code().equals(code);
    }

    JsonObject object() {
        return object(body);
    }

    /** The objects of a list. */
    List<JsonObject> objects() {
        return body.getValueType() == JsonValue.ValueType.ARRAY
                ? body.asJsonArray().stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonValue::asJsonObject)
                        .toList()
                : List.of();
    }

    /** The id of what was made or found; empty where the answer has none. */
    String id() {
        return id(object(), "id");
    }

    static String id(JsonObject object, String key) {
        String text = text(object, key);
        return DiscordRules.isSnowflake(text) ? text : "";
    }

    static String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonString text ? text.getString() : "";
    }

    static JsonObject object(@Nullable JsonValue value) {
        return value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** Reads JSON that may be anything; throws a JsonException where it is none. */
    static JsonValue parse(String text) {
        try (JsonReader reader = Json.reader(new StringReader(text))) {
            return reader.readValue();
        } catch (IllegalStateException brokenOff) {
            throw new JsonException("no JSON", brokenOff);
        }
    }
}
