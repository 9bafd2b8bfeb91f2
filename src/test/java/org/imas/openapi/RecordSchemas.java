package org.imas.openapi;

import static org.imas.openapi.Trees.map;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.imas.platform.Json;
import org.imas.platform.RecordShape;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/** The JSON schemas of the records that go in and out, each under a name of its own; members are those that JSON-B writes. */
final class RecordSchemas {

    private static final Map<Class<?>, Map<String, Object>> SCALARS = new HashMap<>();

    static {
        SCALARS.put(String.class, map("type", "string"));
        SCALARS.put(CharSequence.class, map("type", "string"));
        SCALARS.put(int.class, map("type", "integer", "format", "int32"));
        SCALARS.put(Integer.class, map("type", "integer", "format", "int32"));
        SCALARS.put(long.class, map("type", "integer", "format", "int64"));
        SCALARS.put(Long.class, map("type", "integer", "format", "int64"));
        SCALARS.put(double.class, map("type", "number"));
        SCALARS.put(Double.class, map("type", "number"));
        SCALARS.put(float.class, map("type", "number"));
        SCALARS.put(Float.class, map("type", "number"));
        SCALARS.put(boolean.class, map("type", "boolean"));
        SCALARS.put(Boolean.class, map("type", "boolean"));
        SCALARS.put(UUID.class, map("type", "string", "format", "uuid"));
        SCALARS.put(URI.class, map("type", "string", "format", "uri"));
        SCALARS.put(Instant.class, map("type", "string", "format", "date-time"));
        SCALARS.put(LocalDate.class, map("type", "string", "format", "date"));
        SCALARS.put(Duration.class, map("type", "string", "format", "duration"));
        SCALARS.put(JsonObject.class, map("type", "object"));
        SCALARS.put(JsonArray.class, map("type", "array"));
        SCALARS.put(JsonValue.class, map());
        SCALARS.put(Object.class, map());
    }

    private final Sources sources;
    private final Map<String, Class<?>> named = new TreeMap<>();
    private final Map<String, Object> schemas = new TreeMap<>();
    private final Deque<Class<?>> open = new ArrayDeque<>();

    RecordSchemas(Sources sources) {
        this.sources = sources;
    }

    /** Of that type: of a record or an enumeration it is a reference to one under its name. */
    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            boolean list = Collection.class.isAssignableFrom((Class<?>) generic.getRawType());
            return list
                    ? map("type", "array", "items", of(arguments[0]))
                    : map("type", "object", "additionalProperties", of(arguments[1]));
        }
        if (type instanceof WildcardType) {
            return map();
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord() || raw.isEnum()) {
            return map("$ref", "#/components/schemas/" + name(raw));
        }
        Map<String, Object> scalar = SCALARS.get(raw);
        if (scalar == null) {
            throw new IllegalStateException("No schema is known of " + raw);
        }
        return new LinkedHashMap<>(scalar);
    }

    /** A page of them. */
    Map<String, Object> page(Type item) {
        Map<String, Object> next = of(String.class);
        next.put("description", "Give it back as cursor for the following page; absent on the last one");
        return map(
                "type", "object",
                "properties", map("items", map("type", "array", "items", of(item)), "next", next),
                "required", List.of("items"));
    }

    /** All that was named, in the order of the names. */
    Map<String, Object> all() {
        while (!open.isEmpty()) {
            Class<?> next = open.pop();
            schemas.put(name(next), next.isEnum() ? enumeration(next) : object(next));
        }
        return schemas;
    }

    private String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        String name = around == null
                ? type.getSimpleName()
                : around.getSimpleName().replace("Resource", "") + type.getSimpleName();
        Class<?> other = named.putIfAbsent(name, type);
        if (other == null) {
            open.push(type);
        } else if (other != type) {
            throw new IllegalStateException("Two schemas would have one name: " + other + " and " + type);
        }
        return name;
    }

    private Map<String, Object> enumeration(Class<?> type) {
        Map<String, Object> schema = map("type", "string");
        sources.of(type).ifPresent(words -> schema.put("description", words));
        schema.put(
                "enum",
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList());
        return schema;
    }

    private Map<String, Object> object(Class<?> type) {
        Map<String, String> words = sources.components(type);
        Map<String, Object> properties = map();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String key = RecordShape.key(component, Json.CAMEL);
            Map<String, Object> property = of(component.getGenericType());
            Limits.add(component, property);
            if (words.containsKey(component.getName())) {
                property.put("description", words.get(component.getName()));
            }
            properties.put(key, property);
            if (always(component)) {
                required.add(key);
            }
        }
        Map<String, Object> schema = map("type", "object");
        sources.of(type).ifPresent(said -> schema.put("description", said));
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    private static boolean always(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(Required.class)
                || !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
