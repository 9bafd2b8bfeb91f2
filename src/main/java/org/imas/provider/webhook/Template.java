package org.imas.provider.webhook;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imas.platform.Json;

/**
 * Fills {@code {{variables}}} into the texts of a JSON tree, at any depth; keys and other values stay as they are. It
 * works on parsed values and never on JSON text, so that no title can break or inject JSON.
 */
final class Template {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}]*)}}");

    private final Map<String, String> variables;
    private final Set<String> unknown = new TreeSet<>();

    Template(Map<String, String> variables) {
        this.variables = variables;
    }

    JsonObject fill(JsonObject template) {
        JsonObjectBuilder filled = Json.object();
        template.forEach((key, value) -> filled.add(key, fill(value)));
        return filled.build();
    }

    /** The names that stood for nothing, and were replaced by nothing. */
    Set<String> unknown() {
        return unknown;
    }

    private JsonValue fill(JsonValue value) {
        if (value instanceof JsonObject object) {
            return fill(object);
        }
        if (value instanceof JsonArray array) {
            JsonArrayBuilder filled = Json.array();
            array.forEach(inner -> filled.add(fill(inner)));
            return filled.build();
        }
        return value instanceof JsonString text ? Json.value(fill(text.getString())) : value;
    }

    // in one pass, so that a value that looks like a variable is not filled in turn
    private String fill(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(value(found.group(1).strip())));
    }

    private String value(String name) {
        String value = variables.get(name);
        if (value == null) {
            unknown.add(name);
            return "";
        }
        return value;
    }
}
