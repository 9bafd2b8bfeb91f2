package org.imas.configuration;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.imas.platform.Json;
import org.imas.platform.RecordShape;
import org.imas.platform.Required;
import org.imas.provider.SettingsEntry;
import org.imas.registry.KnownType;
import org.imas.registry.ProviderDraft;
import org.imas.registry.RealTypes;

/** The JSON schema of the document, as its records and the provider types have it. */
final class DocumentSchema {

    private DocumentSchema() {}

    static JsonObject schema() {
        JsonObjectBuilder schema = Json.object()
                .add("$schema", "https://json-schema.org/draft/2020-12/schema")
                .add("title", "Configuration of IMAS Manager")
                .add(
                        "description",
                        "All that is configured, as one document. An item says the whole of the thing that it names; a"
                                + " section that is absent is not touched.");
        object(ConfigurationDocument.class).forEach(schema::add);
        return schema.build();
    }

    private static JsonObject object(Class<?> type) {
        JsonObjectBuilder properties = Json.object();
        JsonArrayBuilder required = Json.array();
        for (RecordComponent component : type.getRecordComponents()) {
            String key = RecordShape.key(component, Json.CAMEL);
            properties.add(key, of(component.getGenericType()));
            if (component.getAccessor().isAnnotationPresent(Required.class)) {
                required.add(key);
            }
        }
        JsonObjectBuilder object = Json.object().add("type", "object").add("properties", properties);
        JsonObject needed = Json.object().add("required", required).build();
        if (!needed.getJsonArray("required").isEmpty()) {
            object.add("required", needed.getJsonArray("required"));
        }
        object.add("additionalProperties", false);
        if (type == ProviderDraft.class) {
            object.add("allOf", settings());
        }
        return object.build();
    }

    private static JsonObject of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? Json.object()
                            .add("type", "array")
                            .add("items", of(arguments[0]))
                            .build()
                    : Json.object()
                            .add("type", "object")
                            .add("additionalProperties", of(arguments[1]))
                            .build();
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            return object(raw);
        }
        if (raw.isEnum()) {
            List<String> names =
                    Arrays.stream(raw.getEnumConstants()).map(String::valueOf).toList();
            return Json.object().add("enum", Json.array(names)).build();
        }
        return scalar(raw);
    }

    private static JsonObject scalar(Class<?> type) {
        if (type == Instant.class || type == Duration.class || type == UUID.class) {
            String format = type == Instant.class ? "date-time" : type == UUID.class ? "uuid" : "duration";
            return Json.object().add("type", "string").add("format", format).build();
        }
        String word = type == String.class
                ? "string"
                : type == Integer.class ? "integer" : type == Boolean.class ? "boolean" : "object";
        return Json.object().add("type", word).build();
    }

    private static JsonArrayBuilder settings() {
        JsonArrayBuilder all = Json.array();
        new RealTypes()
                .all().stream().sorted(Comparator.comparing(KnownType::name)).forEach(type -> {
                    JsonObjectBuilder properties = Json.object();
                    type.form().fields().forEach(entry -> properties.add(entry.key(), setting(entry)));
                    JsonObjectBuilder settings =
                            Json.object().add("properties", properties).add("additionalProperties", false);
                    all.add(Json.object()
                            .add(
                                    "if",
                                    Json.object()
                                            .add(
                                                    "properties",
                                                    Json.object()
                                                            .add(
                                                                    "type",
                                                                    Json.object()
                                                                            .add("const", type.name()))))
                            .add(
                                    "then",
                                    Json.object()
                                            .add("properties", Json.object().add("settings", settings))));
                });
        return all;
    }

    private static JsonObject setting(SettingsEntry entry) {
        JsonObjectBuilder setting = Json.object();
        switch (entry.type()) {
            case "map" ->
                setting.add("type", "object")
                        .add("additionalProperties", Json.object().add("type", "string"));
            case "list" -> setting.add("type", Json.array(List.of("array", "string")));
            default -> setting.add("type", entry.type());
        }
        if (!entry.options().isEmpty()) {
            setting.add("enum", Json.array(entry.options()));
        }
        return setting.add("description", entry.help().isEmpty() ? entry.label() : entry.label() + ": " + entry.help())
                .build();
    }
}
