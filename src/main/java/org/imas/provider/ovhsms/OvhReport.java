package org.imas.provider.ovhsms;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imas.platform.Json;
import org.imas.platform.OutboundResponse;
import org.imas.provider.HttpOutcome;
import org.imas.provider.SendResult;
import org.jspecify.annotations.Nullable;

/** Reads what OVH answers to a job: it is a 200 even where nothing is sent to anybody. */
record OvhReport(String receiver, OvhSmsProvider.Settings settings, HttpOutcome outcome, CreditWatch credits) {

    static final String INVALID_RECEIVER = "invalid-receiver";
    static final String NOT_TAKEN = "not-taken";
    static final String NOT_OVH = "not-ovh";
    static final String BAD_ANSWER = "bad-answer";

    SendResult answer(OutboundResponse answer) {
        return answer.status() / 100 == 2 ? read(answer) : OvhErrors.read(answer, outcome);
    }

    private SendResult read(OutboundResponse answer) {
        if (!answer.body().isBlank() && !answer.body().stripLeading().startsWith("{")) {
            return SendResult.refused(
                    NOT_OVH, "HTTP " + answer.status() + ", but not from OVH's API: check api_base_url");
        }
        try {
            return read(Json.parse(answer.body()), answer);
        } catch (JsonException | ClassCastException brokenOff) {
            return SendResult.unclear(BAD_ANSWER, "the answer was no report: it may have been sent");
        }
    }

    private SendResult read(JsonObject report, OutboundResponse answer) {
        if (names(report.getJsonArray("invalidReceivers"))) {
            return SendResult.refused(INVALID_RECEIVER, "OVH sends nothing to this number");
        }
        if (names(report.getJsonArray("validReceivers"))) {
            return SendResult.accepted(credits(report), ids(report.getJsonArray("ids")));
        }
        JsonArray ids = report.getJsonArray("ids");
        return ids != null && ids.isEmpty()
                ? SendResult.refused(NOT_TAKEN, outcome.detail(answer))
                : SendResult.unclear(BAD_ANSWER, outcome.detail(answer));
    }

    private boolean names(@Nullable JsonArray receivers) {
        return receivers != null
                && receivers.stream()
                        .filter(JsonString.class::isInstance)
                        .anyMatch(number ->
                                digits(((JsonString) number).getString()).equals(digits(receiver)));
    }

    /** +33 and 0033 are the same. */
    private static String digits(String number) {
        return number.replaceAll("\\D", "").replaceFirst("^00", "");
    }

    private String credits(JsonObject report) {
        Stream<String> used = number(report, "totalCreditsRemoved").map(number -> "credits used: " + number);
        Stream<String> left = number(report, "creditsLeft").map(number -> "credits left: " + number);
        return Stream.of(used, left, warning(report)).flatMap(part -> part).collect(Collectors.joining(", "));
    }

    private Stream<String> warning(JsonObject report) {
        if (report.get("creditsLeft") instanceof JsonNumber left && left.doubleValue() <= settings.lowCreditWarning()) {
            credits.low(settings.serviceName(), outcome.kept(left.toString()));
            return Stream.of("running low: at 0 nothing is sent any more");
        }
        return Stream.of();
    }

    private Stream<String> number(JsonObject report, String key) {
        return report.get(key) instanceof JsonNumber number ? Stream.of(outcome.kept(number.toString())) : Stream.of();
    }

    private String ids(@Nullable JsonArray ids) {
        Stream<JsonValue> all = ids == null ? Stream.of() : ids.stream();
        return outcome.kept(all.map(JsonValue::toString).collect(Collectors.joining(",")));
    }
}
