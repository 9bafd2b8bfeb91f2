package org.imas.openapi;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.stream.Collectors;

/**
 * What a value is, in a few words.
 *
 * @param shape the one that it is or is made of; empty where there is none
 */
public record ApiType(String text, String shape) {

    static final ApiType NONE = new ApiType("", "");

    private static final String REFERENCE = "$ref";

    static ApiType of(JsonObject schema) {
        String shape = referred(schema);
        if (!shape.isEmpty()) {
            return new ApiType(shape, shape);
        }
        JsonObject pages = under(under(schema, "properties"), "items");
        if (!pages.isEmpty()) {
            ApiType item = of(under(pages, "items"));
            return new ApiType("{ items: " + item.text + "[], next }", item.shape);
        }
        if (schema.containsKey("items")) {
            ApiType item = of(under(schema, "items"));
            return new ApiType(item.text + "[]", item.shape);
        }
        if (schema.containsKey("additionalProperties")) {
            ApiType value = of(under(schema, "additionalProperties"));
            return new ApiType("{ …: " + value.text + " }", value.shape);
        }
        String format = schema.getString("format", "");
        String type = schema.getString("type", "JSON");
        return new ApiType(format.isEmpty() ? type : type + " (" + format + ")", "");
    }

    /** The name of what is referred to; empty where it says itself what it is. */
    static String referred(JsonObject part) {
        String reference = part.getString(REFERENCE, "");
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** What must hold of the value beside its type, in the words of JSON Schema. */
    static String limits(JsonObject schema) {
        return schema.entrySet().stream()
                .filter(limit -> limit.getKey().startsWith("min")
                        || limit.getKey().startsWith("max")
                        || limit.getKey().equals("default"))
                .map(limit -> limit.getKey() + " " + plain(limit.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    static JsonObject under(JsonObject part, String key) {
        return part.get(key) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    static JsonArray list(JsonObject part, String key) {
        return part.get(key) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    }
}
