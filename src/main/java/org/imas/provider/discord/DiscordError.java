package org.imas.provider.discord;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.imas.platform.OutboundResponse;
import org.imas.provider.HttpOutcome;
import org.imas.provider.RetryAfter;
import org.imas.provider.SendResult;
import org.jspecify.annotations.Nullable;

/**
 * What an answer other than 2xx means. Everything that is not known to pass is for good, above all 401 and 403: an
 * address that collects 10,000 of 401, 403 and 429 in 10 minutes is banned (discord-api-docs, topics/rate-limits.mdx).
 */
final class DiscordError {

    /** Cloudflare's, which stands before Discord and speaks no JSON. */
    static final String CLOUDFLARE = "cloudflare";

    /** The category named in the settings is gone or full (50 channels). */
    static final String CATEGORY = "bad-category";

    /** What of Cloudflare is shorter, or unsaid, was written for browsers. */
    static final Duration CLOUDFLARE_WAIT = Duration.ofMinutes(5);

    /**
     * Codes that pass (topics/opcodes-and-status-codes.mdx): write limits of a channel, of a server, of edits to old
     * messages; messages or a feature switched off for a while; a resource limited or overloaded.
     */
    private static final Set<String> PASSING = Set.of("20028", "20029", "30046", "40004", "40006", "40062", "130000");

    private static final int LONGEST_PATH = 200;

    private DiscordError() {}

    static SendResult read(OutboundResponse answer, HttpOutcome outcome) {
        JsonObject error = json(answer.body());
        SendResult plain = outcome.of(answer);
        if (error.isEmpty()) {
            return withoutJson(answer.status(), plain);
        }
        String code = code(error, plain.code());
        String detail = outcome.kept("HTTP " + answer.status() + ": " + words(error, code, plain.code()));
        if (answer.status() == 429 || PASSING.contains(code)) {
            return SendResult.tryAgain(code, detail, longer(plain.retryAfter(), wait(error)));
        }
        return new SendResult(plain.outcome(), code, detail, plain.retryAfter(), null);
    }

    private static SendResult withoutJson(int status, SendResult plain) {
        if (status == 429) {
            return SendResult.tryAgain(CLOUDFLARE, plain.detail(), longer(plain.retryAfter(), CLOUDFLARE_WAIT));
        }
        return status == 403 ? SendResult.refused(CLOUDFLARE, plain.detail()) : plain;
    }

    private static String code(JsonObject error, String status) {
        String code = error.get("code") instanceof JsonNumber number ? number.toString() : "0";
        if ("50035".equals(code) && DiscordAnswer.object(error.get("errors")).containsKey("parent_id")) {
            return CATEGORY;
        }
        // 0 is "general error": the status says more
        return code.matches("[1-9]\\d{3,5}") ? code : status;
    }

    private static String words(JsonObject error, String code, String status) {
        String number = code.equals(status) ? "" : code + " ";
        return number + DiscordAnswer.text(error, "message") + paths("", error.get("errors"));
    }

    /** What is wrong where, out of {@code errors: {path: {_errors: [{message}]}}}. */
    private static String paths(String path, @Nullable JsonValue errors) {
        if (!(errors instanceof JsonObject object) || path.length() > LONGEST_PATH) {
            return "";
        }
        if (object.get("_errors") instanceof JsonArray list) {
            return list.stream()
                    .map(error -> " (" + path + ": " + DiscordAnswer.text(DiscordAnswer.object(error), "message") + ")")
                    .collect(Collectors.joining());
        }
        return object.entrySet().stream()
                .map(entry -> paths(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }

    /** Seconds, with a fraction. */
    private static @Nullable Duration wait(JsonObject error) {
        return error.get("retry_after") instanceof JsonNumber seconds
                ? RetryAfter.seconds(seconds.bigDecimalValue())
                : null;
    }

    private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) > 0 ? one : other;
    }

    private static JsonObject json(String body) {
        try {
            return DiscordAnswer.object(DiscordAnswer.parse(body));
        } catch (JsonException none) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }
}
