package org.imas.provider.slack;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imas.platform.Json;
import org.imas.platform.OutboundResponse;
import org.imas.provider.HttpOutcome;
import org.imas.provider.RetryAfter;
import org.imas.provider.SendResult;
import org.jspecify.annotations.Nullable;

/** Reads one 200 of Slack, which may well be a no. */
final class SlackReader {

    private static final Pattern WORD = Pattern.compile("[a-z0-9_]{1,64}");

    private final HttpOutcome outcome;
    private JsonObject json = JsonValue.EMPTY_JSON_OBJECT;

    SlackReader(HttpOutcome outcome) {
        this.outcome = outcome;
    }

    /** What was read last. */
    JsonObject json() {
        return json;
    }

    SendResult read(OutboundResponse response) {
        if (!response.body().stripLeading().startsWith("{")) {
            return notSlack(response);
        }
        boolean whole = parse(response.body());
        JsonValue ok = json.get("ok");
        if (ok == null) {
            return !whole
                    ? SendResult.unclear(SlackErrors.BAD_ANSWER, "the answer was cut off: it may have been done")
                    : notSlack(response);
        }
        return ok == JsonValue.TRUE ? SendResult.accepted("done") : failed(response);
    }

    private static SendResult notSlack(OutboundResponse response) {
        return SendResult.refused(
                SlackErrors.NOT_SLACK, "HTTP " + response.status() + ", but not from Slack: check api_base_url");
    }

    private SendResult failed(OutboundResponse response) {
        String word = SlackAnswer.text(json, "error");
        String code = WORD.matcher(word).matches() ? word : SlackErrors.OTHER;
        String detail = outcome.kept(String.join(" ", explained(word)));
        if (SlackErrors.UNCLEAR.contains(code)) {
            return SendResult.unclear(code, detail);
        }
        return SlackErrors.LATER.contains(code)
                ? SendResult.tryAgain(code, detail, pause(code, response))
                : SendResult.refused(code, detail);
    }

    private @Nullable Duration pause(String code, OutboundResponse response) {
        Duration least = SlackErrors.AT_LEAST.get(code);
        Duration asked = response.header("retry-after")
                .flatMap(text -> RetryAfter.parse(text, outcome.clock().instant()))
                .orElse(least);
        return least != null && asked != null && asked.compareTo(least) < 0 ? least : asked;
    }

    /** The error, and what Slack says about it: which scope is missing, which block is wrong. */
    private List<String> explained(String word) {
        String needed = SlackAnswer.text(json, "needed");
        return Stream.of(
                        Stream.of(word),
                        needed.isEmpty() ? Stream.<String>empty() : Stream.of("(needed: " + needed + ")"),
                        words(json.get("errors")),
                        json.get("response_metadata") instanceof JsonObject more
                                ? words(more.get("messages"))
                                : Stream.<String>empty())
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<String> words(@Nullable JsonValue list) {
        return list instanceof JsonArray array
                ? array.stream().filter(JsonString.class::isInstance).map(text -> ((JsonString) text).getString())
                : Stream.empty();
    }

    /** Whether it could be read to its end. */
    private boolean parse(String body) {
        try {
            json = org.imas.platform.Json.parse(body);
            return true;
        } catch (JsonException cutOff) {
            json = start(body);
            return false;
        }
    }

    /**
     * The first values of an object whose end is missing. Slack repeats the whole message in its answer, behind what
     * counts, and a long one can pass the bound up to which answers are read: that is no reason to post it again.
     */
    private static JsonObject start(String body) {
        JsonObjectBuilder start = Json.object();
        try (JsonParser parser = Json.parser(new StringReader(body))) {
            String key = "";
            parser.next();
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case KEY_NAME -> key = parser.getString();
                    case START_OBJECT -> parser.skipObject();
                    case START_ARRAY -> parser.skipArray();
                    case END_OBJECT, END_ARRAY -> {}
                    default -> start.add(key, parser.getValue());
                }
            }
        } catch (JsonException | NoSuchElementException | IllegalStateException end) {
            // as far as it could be read
        }
        return start.build();
    }
}
