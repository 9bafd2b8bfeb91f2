package org.imas.provider;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.platform.RecordShape;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one provider type as JSON: described, checked, bound and masked. Made from the provider's nested
 * {@code record Settings}. Blank texts and nulls count as absent, so that a form may send every field.
 */
public final class SettingsForm {

    private final Class<? extends Record> type;
    private final RecordShape shape;
    private final Map<String, SettingsField> fields = new LinkedHashMap<>();

    private SettingsForm(Class<? extends Record> type) {
        this.type = type;
        this.shape = RecordShape.of(type, org.imas.platform.Json.SNAKE);
        Arrays.stream(type.getRecordComponents())
                .map(SettingsField::new)
                .forEach(field -> fields.put(field.key(), field));
    }

    public static SettingsForm of(Class<? extends Record> settings) {
        return new SettingsForm(settings);
    }

    /** The form of a provider's class: of its nested record {@code Settings}. */
    public static SettingsForm ofProvider(Class<?> provider) {
        return Arrays.stream(provider.getDeclaredClasses())
                .filter(nested -> nested.isRecord() && "Settings".equals(nested.getSimpleName()))
                .map(nested -> of(nested.asSubclass(Record.class)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(provider.getName() + " has no record Settings"));
    }

    /** Whether what is bound has that ability. */
    public boolean binds(Class<?> ability) {
        return ability.isAssignableFrom(type);
    }

    /** What can be set, in the order in which to ask for it. */
    public List<SettingsEntry> fields() {
        return fields.values().stream().map(SettingsField::entry).toList();
    }

    /** Everything that is wrong with these settings; empty when they can be bound. */
    public List<Fault> faults(JsonObject given) {
        JsonObject settings = normal(given);
        List<Fault> faults = new ArrayList<>(shape.faults(settings));
        List<String> malformed = faults.stream().map(Fault::field).toList();
        fields.values().stream()
                .filter(field -> malformed.stream().noneMatch(field::holds))
                .forEach(field -> faults.addAll(field.faults(settings.get(field.key()))));
        if (faults.isEmpty() && bind(given) instanceof CheckedSettings checked) {
            faults.addAll(checked.faults());
        }
        return List.copyOf(faults);
    }

    /** Whether that setting holds something that stands for a secret that is stored. */
    public boolean masks(String key, @Nullable JsonValue value) {
        SettingsField field = fields.get(key);
        return field != null && value != null && field.masks(value);
    }

    /** Whether it is a secret of which the host may be seen. */
    public boolean showsHost(String key) {
        SettingsField field = fields.get(key);
        return field != null && field.showsHost();
    }

    /** The settings complete with defaults; to be called only where {@link #faults} found none. */
    public Record bind(JsonObject given) {
        JsonObjectBuilder complete = Json.object(normal(given));
        fields.values().stream()
                .filter(field -> absent(given.get(field.key())))
                .forEach(field -> field.fallback().ifPresent(value -> complete.add(field.key(), value)));
        return org.imas.platform.Json.SNAKE.read(complete.build(), type);
    }

    /** The same settings fit to be shown: secrets replaced by {@link Mask#MASK}. */
    public JsonObject masked(JsonObject stored) {
        return mapped(stored, SettingsField::masked);
    }

    /** What {@link #masked} hides, by its place, such as {@code headers.Authorization}. */
    public Map<String, String> secrets(JsonObject stored) {
        Map<String, String> found = new TreeMap<>();
        collect("", new Hidden(stored, masked(stored)), found);
        return found;
    }

    /** A value, and what is shown of it. */
    private record Hidden(JsonValue value, @Nullable JsonValue shown) {}

    private static void collect(String path, Hidden hidden, Map<String, String> found) {
        if (hidden.value() instanceof JsonObject map && hidden.shown() instanceof JsonObject shown) {
            map.forEach((key, value) ->
                    collect(path.isEmpty() ? key : path + "." + key, new Hidden(value, shown.get(key)), found));
        } else if (!hidden.value().equals(hidden.shown())) {
            found.put(
                    path,
                    hidden.value() instanceof JsonString text
                            ? text.getString()
                            : hidden.value().toString());
        }
    }

    /**
     * What to store when masked settings come back changed: a value still masked stays as it was stored. Not so where
     * they lead to another host: whoever may change settings but not see secrets could have them sent to himself.
     */
    public JsonObject merged(JsonObject stored, JsonObject given) {
        JsonObject normal = normal(given);
        return destinations(stored).equals(destinations(normal))
                ? mapped(normal, (field, value) -> field.merged(stored.get(field.key()), value))
                : normal;
    }

    private List<String> destinations(JsonObject settings) {
        return fields.values().stream()
                .flatMap(field -> field.destination(settings.get(field.key())).stream())
                .toList();
    }

    /** The target to use where a team has none of its own. */
    public Optional<String> target(JsonObject settings) {
        return fields.values().stream()
                .filter(SettingsField::target)
                .flatMap(field -> Optional.ofNullable(normal(settings).get(field.key())).or(field::fallback).stream())
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).getString())
                .findFirst();
    }

    private JsonObject normal(JsonObject given) {
        JsonObjectBuilder normal = Json.object();
        given.forEach((key, value) -> {
            SettingsField field = fields.get(key);
            if (field == null) {
                normal.add(key, value);
            } else if (!absent(value)) {
                normal.add(key, field.normal(value));
            }
        });
        return normal.build();
    }

    private JsonObject mapped(JsonObject json, BiFunction<SettingsField, JsonValue, JsonValue> change) {
        JsonObjectBuilder mapped = Json.object();
        json.forEach((key, value) -> {
            SettingsField field = fields.get(key);
            mapped.add(key, field == null ? value : change.apply(field, value));
        });
        return mapped.build();
    }

    private static boolean absent(@Nullable JsonValue value) {
        return value == null
                || value == JsonValue.NULL
                || (value instanceof JsonString text && text.getString().isBlank());
    }
}
