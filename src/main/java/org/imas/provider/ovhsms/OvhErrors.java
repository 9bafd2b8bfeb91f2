package org.imas.provider.ovhsms;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.imas.platform.Json;
import org.imas.platform.OutboundResponse;
import org.imas.provider.HttpOutcome;
import org.imas.provider.Outcome;
import org.imas.provider.SendResult;

/** Reads what OVH answers instead of a report: its own word for the cause, where it has one. */
final class OvhErrors {

    /** The time of the signature is too far from OVH's (400). */
    static final String TIME_OUT = "QUERY_TIME_OUT";

    static final String UNKNOWN_SENDER = "unknown-sender";
    static final String CONTACT_DETAILS = "contact-with-short-number";
    static final String UNKNOWN_SERVICE = "unknown-service";
    static final String NO_CREDIT = "no-credit";

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

    /** Causes that OVH gives no word of their own, by what it says. */
    private static final Map<Pattern, String> SAID = new LinkedHashMap<>();

    static {
        said("sender .*does not exist", UNKNOWN_SENDER);
        said("contact information with shortcode", CONTACT_DETAILS);
        said("\\(serviceName = .*does not exist", UNKNOWN_SERVICE);
        said("\\bcredits?\\b", NO_CREDIT);
    }

    private OvhErrors() {}

    static SendResult read(OutboundResponse answer, HttpOutcome outcome) {
        SendResult byStatus = outcome.of(answer);
        if (byStatus.outcome() != Outcome.REFUSED) {
            return byStatus;
        }
        JsonObject error = error(answer.body());
        String message = outcome.kept(error.getString("message", ""));
        String code = code(error.getString("errorCode", ""), message, byStatus.code());
        String detail = message.isEmpty() ? byStatus.detail() : "HTTP " + answer.status() + ": " + message;
        // our clock, or a slow way: nothing was sent, and later it may fit
        return code.equals(TIME_OUT) ? SendResult.tryAgain(code, detail, null) : SendResult.refused(code, detail);
    }

    private static String code(String word, String message, String otherwise) {
        return SAID.entrySet().stream()
                .filter(said -> said.getKey().matcher(message).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(CODE.matcher(word).matches() ? word : otherwise);
    }

    private static JsonObject error(String body) {
        try {
            return Json.parse(body);
        } catch (JsonException notOvhs) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
    }

    private static void said(String pattern, String code) {
        SAID.put(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), code);
    }
}
