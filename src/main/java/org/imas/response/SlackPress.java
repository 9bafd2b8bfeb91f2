package org.imas.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imas.platform.Json;

/**
 * A press on a button of ours, as Slack tells of it; source: docs.slack.dev, "block_actions payload".
 *
 * @param token what the button carries
 * @param replyTo where to answer whoever pressed; empty where Slack does not say
 */
record SlackPress(String token, String userId, String userName, String replyTo) {

    private static final String FIELD = "payload=";

    /** The buttons that carry a token; those that only open a page are told of as well. */
    private static final Set<String> OURS = Set.of("acknowledge", "resolve");

    /** Those in the body of a request; none where it speaks of something else. */
    static List<SlackPress> of(String form) {
        return Arrays.stream(form.split("&"))
                .filter(field -> field.startsWith(FIELD))
                .findFirst()
                .flatMap(field -> json(field.substring(FIELD.length())))
                .map(SlackPress::of)
                .orElse(List.of());
    }

    private static Optional<JsonObject> json(String encoded) {
        try {
            return Optional.of(Json.parse(URLDecoder.decode(encoded, UTF_8)));
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private static List<SlackPress> of(JsonObject payload) {
        if (!(payload.get("user") instanceof JsonObject user)
                || !(payload.get("actions") instanceof JsonArray actions)) {
            return List.of();
        }
        String name = text(user, "username").isEmpty() ? text(user, "name") : text(user, "username");
        String replyTo = text(payload, "response_url");
        return actions.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .filter(action -> OURS.contains(text(action, "action_id")))
                .map(action -> new SlackPress(text(action, "value"), text(user, "id"), name, replyTo))
                .toList();
    }

    private static String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonString text ? text.getString() : "";
    }
}
