package org.imas.sandbox;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What ntfy refuses (its server/types.go, server.go and actions.go), with attachments switched off. */
final class NtfyRules {

    static final int MOST_JSON_BYTES = 8192;
    static final int MOST_MESSAGE_BYTES = 4096;
    private static final int MOST_ACTIONS = 3;

    private static final Pattern NAME = Pattern.compile("[-_A-Za-z0-9]{1,64}");
    private static final Set<String> RESERVED =
            Set.of("docs", "static", "file", "app", "metrics", "account", "settings", "signup", "login", "v1");
    private static final Set<String> STRINGS = Set.of(
            "topic",
            "title",
            "message",
            "click",
            "icon",
            "attach",
            "filename",
            "email",
            "delay",
            "call",
            "cache",
            "firebase",
            "sequence_id");
    private static final Set<String> ACTION_STRINGS =
            Set.of("id", "action", "label", "url", "method", "body", "intent");

    private NtfyRules() {}

    static boolean isTopic(String name) {
        return NAME.matcher(name).matches();
    }

    static Optional<NtfyError> topic(String topic) {
        if (!isTopic(topic)) {
            return Optional.of(NtfyError.TOPIC);
        }
        return RESERVED.contains(topic) ? Optional.of(NtfyError.TOPIC_RESERVED) : Optional.empty();
    }

    /** Go's decoder refuses a known key of another type; null and unknown keys it passes over. */
    static boolean typesAreRight(JsonObject sent) {
        return STRINGS.stream().allMatch(key -> isNullOr(sent.get(key), JsonString.class::isInstance))
                && isNullOr(sent.get("priority"), NtfyRules::isWhole)
                && isNullOr(sent.get("markdown"), NtfyRules::isBoolean)
                && isNullOr(sent.get("tags"), NtfyRules::isListOfStrings)
                && isNullOr(sent.get("actions"), NtfyRules::isListOfActions);
    }

    /** For a message whose types are right. */
    static Optional<NtfyError> parameters(JsonObject sent) {
        int priority = sent.containsKey("priority") && !sent.isNull("priority") ? sent.getInt("priority") : 0;
        if (priority < 0 || priority > 5) {
            return Optional.of(NtfyError.PRIORITY);
        }
        List<JsonObject> actions = actions(sent);
        if (actions.size() > MOST_ACTIONS || !actions.stream().allMatch(NtfyRules::isUsable)) {
            return Optional.of(NtfyError.ACTIONS);
        }
        String sequence = text(sent, "sequence_id");
        if (!sequence.isEmpty() && !NAME.matcher(sequence).matches()) {
            return Optional.of(NtfyError.SEQUENCE_ID);
        }
        boolean tooLong = text(sent, "message").getBytes(StandardCharsets.UTF_8).length > MOST_MESSAGE_BYTES;
        return tooLong ? Optional.of(NtfyError.MESSAGE_TOO_LONG) : Optional.empty();
    }

    static String text(JsonObject sent, String key) {
        return sent.get(key) instanceof JsonString s ? s.getString() : "";
    }

    static List<JsonObject> actions(JsonObject sent) {
        return sent.get("actions") instanceof JsonArray a ? a.getValuesAs(JsonObject.class) : List.of();
    }

    private static boolean isUsable(JsonObject action) {
        String kind = text(action, "action").toLowerCase(Locale.ROOT);
        boolean opens = kind.equals("view") || kind.equals("http");
        boolean reads = Set.of("GET", "HEAD").contains(text(action, "method").toUpperCase(Locale.ROOT));
        return (opens || kind.equals("broadcast"))
                && !text(action, "label").isEmpty()
                && !(opens && text(action, "url").isEmpty())
                && !(kind.equals("http") && reads && !text(action, "body").isEmpty());
    }

    private static boolean isListOfStrings(JsonValue value) {
        return value instanceof JsonArray a && a.stream().allMatch(JsonString.class::isInstance);
    }

    private static boolean isListOfActions(JsonValue value) {
        return value instanceof JsonArray a && a.stream().allMatch(NtfyRules::isAction);
    }

    private static boolean isAction(JsonValue value) {
        return value instanceof JsonObject o
                && ACTION_STRINGS.stream().allMatch(key -> isNullOr(o.get(key), JsonString.class::isInstance))
                && isNullOr(o.get("clear"), NtfyRules::isBoolean)
                && isNullOr(o.get("headers"), NtfyRules::isMapOfStrings)
                && isNullOr(o.get("extras"), NtfyRules::isMapOfStrings);
    }

    private static boolean isMapOfStrings(JsonValue value) {
        return value instanceof JsonObject o && o.values().stream().allMatch(JsonString.class::isInstance);
    }

    private static boolean isWhole(JsonValue value) {
        // 4.0 is no int to Go
        return value instanceof JsonNumber n && n.toString().matches("-?[0-9]{1,9}");
    }

    private static boolean isBoolean(JsonValue value) {
        return value == JsonValue.TRUE || value == JsonValue.FALSE;
    }

    private static boolean isNullOr(@Nullable JsonValue value, Predicate<JsonValue> right) {
        return value == null || value == JsonValue.NULL || right.test(value);
    }
}
