package org.imas.configuration;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.imas.platform.Json;
import org.jspecify.annotations.Nullable;

/** Makes a JSON tree of what a YAML document holds; aliases may blow it up, so its size and its depth are bounded. */
final class YamlTree {

    private static final int MOST_VALUES = 500_000;
    private static final int DEEPEST = 50;

    private int values;

    JsonObject object(@Nullable Object document) {
        if (!(document instanceof Map<?, ?>)) {
            throw Yaml.malformed("A mapping is expected");
        }
        return (JsonObject) value(document, 0);
    }

    private JsonValue value(@Nullable Object value, int depth) {
        if (++values > MOST_VALUES || depth > DEEPEST) {
            throw Yaml.malformed("It has too many values, or is nested too deeply");
        }
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = Json.object();
            map.forEach((key, member) -> object.add(String.valueOf(key), value(member, depth + 1)));
            return object.build();
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder array = Json.array();
            list.forEach(item -> array.add(value(item, depth + 1)));
            return array.build();
        }
        return scalar(value);
    }

    private static JsonValue scalar(@Nullable Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Integer || value instanceof Long) {
            return Json.value(((Number) value).longValue());
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof String text) {
            return Json.value(text);
        }
        throw Yaml.malformed("It has a value that is neither a text, a number, true, false nor null");
    }

    private static JsonValue number(Number number) {
        if (number instanceof BigInteger || Double.isFinite(number.doubleValue())) {
            return Json.array(List.of(new BigDecimal(number.toString())))
                    .build()
                    .get(0);
        }
        throw Yaml.malformed("It has a number that JSON has not");
    }
}
