package org.imas.provider;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.platform.RecordShape;
import org.jspecify.annotations.Nullable;

/** One component of a {@code Settings} record, with what its {@link Setting} says. */
final class SettingsField {

    private static final Map<Class<?>, String> WORDS = Map.of(
            String.class, "string",
            URI.class, "string",
            int.class, "integer",
            Integer.class, "integer",
            boolean.class, "boolean",
            Map.class, "map",
            List.class, "list",
            JsonObject.class, "object");

    private final String key;
    private final String word;
    private final Setting setting;
    private final Mask mask;

    SettingsField(RecordComponent component) {
        this.key = RecordShape.key(component, org.imas.platform.Json.SNAKE);
        Setting found = component.getAnnotation(Setting.class);
        String type = WORDS.get(component.getType());
        if (found == null || type == null) {
            throw new IllegalArgumentException("no @Setting, or a type without a form: " + component);
        }
        this.setting = found;
        this.word = type;
        this.mask = !setting.secret() ? Mask.NONE : component.getType() == URI.class ? Mask.BEHIND_HOST : Mask.ALL;
    }

    String key() {
        return key;
    }

    boolean target() {
        return setting.target();
    }

    /** The host that this setting leads to, if that is what it says. */
    Optional<String> destination(@Nullable JsonValue value) {
        if (!setting.destination() || !(value instanceof JsonString text)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text.getString());
            return Optional.of(uri.getHost() == null ? text.getString() : uri.getScheme() + "://" + uri.getAuthority());
        } catch (URISyntaxException malformed) {
            return Optional.of(text.getString());
        }
    }

    /** Whether a fault at that path is about this setting or something inside it. */
    boolean holds(String path) {
        return path.equals(key) || path.startsWith(key + ".") || path.startsWith(key + "[");
    }

    SettingsEntry entry() {
        return new SettingsEntry(
                key,
                setting.label(),
                setting.help(),
                word,
                setting.required(),
                setting.secret(),
                setting.target(),
                setting.defaultValue().isEmpty() ? null : setting.defaultValue(),
                List.of(setting.options()));
    }

    /** A list may be given as one text with commas: that is what people paste. */
    JsonValue normal(JsonValue given) {
        return "list".equals(word) && given instanceof JsonString text ? split(text.getString()) : given;
    }

    /** What stands in for an absent value. */
    Optional<JsonValue> fallback() {
        String text = setting.defaultValue();
        return switch (word) {
            case "map", "object" -> Optional.of(JsonValue.EMPTY_JSON_OBJECT);
            case "list" -> Optional.of(split(text));
            case "boolean" -> Optional.of(Boolean.parseBoolean(text) ? JsonValue.TRUE : JsonValue.FALSE);
            case "integer" -> text.isEmpty() ? Optional.empty() : Optional.of(Json.value(Long.parseLong(text)));
            default -> text.isEmpty() ? Optional.empty() : Optional.of(Json.value(text));
        };
    }

    List<Fault> faults(@Nullable JsonValue value) {
        if (value == null) {
            return setting.required() ? fault("is required") : List.of();
        }
        if (mask.covers(value)) {
            return fault("is still masked: give the value itself");
        }
        if (value instanceof JsonNumber number && outside(number.longValue())) {
            return fault("must be between " + setting.min() + " and " + setting.max());
        }
        List<String> options = List.of(setting.options());
        if (!options.isEmpty() && value instanceof JsonString text && !options.contains(text.getString())) {
            return fault("must be one of " + String.join(", ", options));
        }
        return List.of();
    }

    boolean masks(JsonValue value) {
        return mask.covers(value);
    }

    boolean showsHost() {
        return mask == Mask.BEHIND_HOST;
    }

    JsonValue masked(JsonValue value) {
        return mask.hide(value);
    }

    JsonValue merged(@Nullable JsonValue stored, JsonValue given) {
        return stored == null ? given : mask.restore(stored, given);
    }

    private boolean outside(long number) {
        return number < setting.min() || number > setting.max();
    }

    private List<Fault> fault(String reason) {
        return List.of(new Fault(key, reason));
    }

    private static JsonValue split(String text) {
        return Json.array(Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList())
                .build();
    }
}
