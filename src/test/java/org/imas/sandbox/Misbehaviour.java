package org.imas.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;

/**
 * How the next calls to a path go wrong.
 *
 * @param path under {@code /webhook} or {@code /ntfy}; with {@code /*} at its end, whatever is sent to or below it
 * @param failNext how many calls, 1 to 1,000
 * @param status what they are answered with; 200 means that they succeed, but late
 * @param retryAfter the Retry-After header, seconds or an HTTP date; empty for none
 * @param delay how long they wait for the answer, a minute at most
 */
public record Misbehaviour(String path, int failNext, int status, String retryAfter, Duration delay) {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    public Misbehaviour {
        require(
                path.matches("/(webhook|ntfy)(/.{0,500})?"),
                "path must be /webhook or /ntfy, or lie below one of them");
        require(failNext >= 1 && failNext <= 1000, "failNext must be 1 to 1000");
        require(status >= 200 && status <= 599, "status must be 200 to 599");
        require(retryAfter.matches("[ -~]{0,100}"), "retryAfter must be short plain text");
        require(!delay.isNegative() && delay.compareTo(LONGEST) <= 0, "delayMillis must be 0 to 60000");
        // the real path may end in a slash or not
        path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    public static Misbehaviour failing(String path, int failNext, int status) {
        return new Misbehaviour(path, failNext, status, "", Duration.ZERO);
    }

    static Misbehaviour of(JsonObject json) {
        // a number of seconds is written with and without quotes
        JsonValue retryAfter = json.getOrDefault("retryAfter", JsonValue.NULL);
        String wait = retryAfter instanceof JsonString s ? s.getString() : String.valueOf(retryAfter);
        return new Misbehaviour(
                json.getString("path", ""),
                json.getInt("failNext", 1),
                json.getInt("status", 500),
                retryAfter == JsonValue.NULL ? "" : wait,
                Duration.ofMillis(json.getInt("delayMillis", 0)));
    }

    boolean covers(Call call) {
        String asked = "/" + String.join("/", call.segments());
        if (!path.endsWith("/*")) {
            return path.equals(asked);
        }
        String above = path.substring(0, path.length() - 2);
        // a health check or a look at the messages must not use up what was meant for a notification
        return call.publishes() && (asked.equals(above) || asked.startsWith(above + "/"));
    }

    boolean onlySlow() {
        return status == 200;
    }

    Answer answer() {
        // the shape in which ntfy tells its errors; a webhook's sender reads the status alone
        var body = Json.createObjectBuilder()
                .add("code", status * 100 + 1)
                .add("http", status)
                .add("error", "the sandbox was told to answer this");
        Answer answer = status == 204 || status == 304 ? Answer.empty(status) : Answer.json(status, body.build());
        return retryAfter.isEmpty() ? answer : answer.with("Retry-After", retryAfter);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
