package org.imas.alerts;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of others, who add fields as they like and leave out what they have not got. */
final class Fields {

    /** What some senders write for a time that is not known; nothing that monitoring saw is as old. */
    private static final Instant NEVER =
            OffsetDateTime.of(1971, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();

    private Fields() {}

    /** Empty where it is not there, or not one thing. */
    static String text(JsonObject object, String key) {
        return text(object.get(key));
    }

    static String text(@Nullable JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.toString();
        }
        return value == JsonValue.TRUE || value == JsonValue.FALSE ? String.valueOf(value) : "";
    }

    /** The first of these that says anything. */
    static String first(String... texts) {
        return Arrays.stream(texts).filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    static JsonObject object(JsonObject object, String key) {
        return object(object.get(key));
    }

    static JsonObject object(@Nullable JsonValue value) {
        return value instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** Of an object what is text, number or truth, as texts. */
    static Map<String, String> texts(JsonObject object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            String text = text(value);
            if (!key.isBlank() && !text.isBlank()) {
                texts.put(key, text);
            }
        });
        return texts;
    }

    /** A time with its offset; null where it is none, or cannot be true. */
    static @Nullable Instant instant(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            return instant.isBefore(NEVER) ? null : instant;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
