package org.imas.configuration;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.TreeMap;
import org.imas.platform.Json;
import org.imas.platform.RecordShape;

/** Puts the members of JSON objects into the order in which their records have them; what has no record, by its keys. */
final class Layout {

    private Layout() {}

    static JsonObject ordered(JsonObject given, Class<? extends Record> type) {
        JsonObjectBuilder ordered = Json.object();
        for (RecordComponent component : type.getRecordComponents()) {
            String key = RecordShape.key(component, Json.CAMEL);
            JsonValue value = given.get(key);
            if (value != null) {
                ordered.add(key, value(value, component.getGenericType()));
            }
        }
        return ordered.build();
    }

    private static JsonValue value(JsonValue value, Type type) {
        if (value instanceof JsonObject object) {
            return type instanceof Class<?> raw && raw.isRecord()
                    ? ordered(object, raw.asSubclass(Record.class))
                    : byKey(object);
        }
        if (value instanceof JsonArray array) {
            Type items = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : Object.class;
            JsonArrayBuilder ordered = Json.array();
            array.forEach(item -> ordered.add(value(item, items)));
            return ordered.build();
        }
        return value;
    }

    private static JsonObject byKey(JsonObject free) {
        JsonObjectBuilder ordered = Json.object();
        new TreeMap<>(free).forEach((key, value) -> ordered.add(key, value(value, Object.class)));
        return ordered.build();
    }
}
