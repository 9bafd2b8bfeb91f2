package org.imas.openapi;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JSON object with its members, or a word out of a list.
 *
 * @param values the only words there are; empty for an object
 */
public record ApiShape(String name, String description, List<ApiField> members, List<String> values) {

    static ApiShape of(String name, JsonObject schema) {
        List<String> required = words(schema, "required");
        List<ApiField> members = ApiType.under(schema, "properties").entrySet().stream()
                .map(member -> ApiField.member(
                        member.getKey(), member.getValue().asJsonObject(), required.contains(member.getKey())))
                .toList();
        return new ApiShape(name, schema.getString("description", ""), members, words(schema, "enum"));
    }

    /** Those that its members are made of. */
    Stream<String> others() {
        return members.stream().map(member -> member.type().shape()).filter(shape -> !shape.isEmpty());
    }

    private static List<String> words(JsonObject schema, String key) {
        return ApiType.list(schema, key).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
