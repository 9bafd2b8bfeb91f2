package org.imas.provider.slack;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import org.imas.provider.Outcome;
import org.imas.provider.SendResult;

/** What Slack said to one call, and what that means. */
record SlackAnswer(SendResult result, JsonObject json) {

    boolean ok() {
        return result.outcome() == Outcome.ACCEPTED;
    }

    boolean refused() {
        return result.outcome() == Outcome.REFUSED;
    }

    boolean is(String code) {
        return result.code().equals(code);
    }

    boolean isOneOf(Set<String> codes) {
        return codes.contains(result.code());
    }

    /** The text at that place, empty where there is none. */
    String text(String... path) {
        return text(json, path);
    }

    static String text(JsonObject from, String... path) {
        JsonValue value = from;
        for (String key : path) {
            value = value instanceof JsonObject object ? object.getOrDefault(key, JsonValue.NULL) : JsonValue.NULL;
        }
        return value instanceof JsonString text ? text.getString() : "";
    }

    /** The same after a call that may be repeated without harm: nobody needs to wonder whether it arrived. */
    SlackAnswer repeatable() {
        return result.outcome() == Outcome.UNCLEAR
                ? new SlackAnswer(SendResult.tryAgain(result.code(), result.detail(), result.retryAfter()), json)
                : this;
    }
}
