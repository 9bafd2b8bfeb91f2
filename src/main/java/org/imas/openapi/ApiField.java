package org.imas.openapi;

import jakarta.json.JsonObject;

/**
 * A parameter, or a member of a shape.
 *
 * @param place of a parameter: path, query or header; empty for a member
 * @param limits beside the type; empty where there are none
 */
public record ApiField(String name, String place, ApiType type, String limits, boolean required, String description) {

    static ApiField parameter(JsonObject parameter) {
        JsonObject schema = ApiType.under(parameter, "schema");
        return new ApiField(
                parameter.getString("name"),
                parameter.getString("in"),
                ApiType.of(schema),
                ApiType.limits(schema),
                parameter.getBoolean("required", false),
                parameter.getString("description", ""));
    }

    static ApiField member(String name, JsonObject schema, boolean required) {
        return new ApiField(
                name, "", ApiType.of(schema), ApiType.limits(schema), required, schema.getString("description", ""));
    }
}
