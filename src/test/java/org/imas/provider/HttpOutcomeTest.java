package org.imas.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.imas.platform.OutboundResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpOutcomeTest {

    private static final Instant NOW = Instant.parse("2026-02-05T18:30:00Z");

    record Settings(
            @Setting(label = "u", secret = true) URI url,
            @Setting(label = "h", secret = true) Map<String, String> headers,
            @Setting(label = "n") String name) {}

    private final HttpOutcome outcome = new HttpOutcome(
            Clock.fixed(NOW, ZoneOffset.UTC),
            Redactor.of(new Settings(
                    URI.create("https://hooks.example/T0/canary-path"),
                    Map.of("A", "Bearer canary-token"),
                    "visible")));

    private SendResult of(int status, String body, Map<String, String> headers) {
        return outcome.of(new OutboundResponse(status, headers, body));
    }

    @ParameterizedTest
    @CsvSource({
        "200, ACCEPTED",
        "202, ACCEPTED",
        "204, ACCEPTED",
        "301, REFUSED",
        "302, REFUSED",
        "400, REFUSED",
        "401, REFUSED",
        "404, REFUSED",
        "408, TRY_AGAIN",
        "410, REFUSED",
        "425, TRY_AGAIN",
        "429, TRY_AGAIN",
        "500, TRY_AGAIN",
        "503, TRY_AGAIN",
        "507, TRY_AGAIN"
    })
    void aStatusDecides(int status, Outcome expected) {
        SendResult result = of(status, "", Map.of());
        assertThat(result.outcome()).isEqualTo(expected);
        assertThat(result.code()).isEqualTo(expected == Outcome.ACCEPTED ? "ok" : "http-" + status);
    }

    @ParameterizedTest
    @CsvSource({
        "7, PT7S",
        "0, PT0S",
        "1.5, PT1.5S",
        "999999999999, PT24H",
        "'Thu, 05 Feb 2026 18:31:30 GMT', PT1M30S",
        "'Thu, 05 Feb 2026 18:00:00 GMT', PT0S",
        "soon,",
        "-5,",
        "'',"
    })
    void aWaitIsReadInBothDialects(String header, Duration expected) {
        assertThat(of(429, "", Map.of("retry-after", header)).retryAfter()).isEqualTo(expected);
        assertThat(of(503, "", Map.of("retry-after", header)).retryAfter()).isEqualTo(expected);
    }

    @Test
    void theWordsOfTheRemoteAreKeptOnOneLineAndShort() {
        assertThat(of(400, "no\r\nsuch\u0007 field", Map.of()).detail()).isEqualTo("HTTP 400: no such field");
        assertThat(of(400, "🔴".repeat(300), Map.of()).detail()).isEqualTo("HTTP 400: " + "🔴".repeat(199) + "…");
    }

    @Test
    void secretsThatTheRemoteEchoesAreTakenOut() {
        String said = "bad token canary-token in Bearer canary-token at /T0/canary-path, visible";
        assertThat(of(401, said, Map.of()).detail()).isEqualTo("HTTP 401: bad token *** in *** at ***, visible");
        assertThat(of(401, "x".repeat(190) + "Bearer canary-token", Map.of()).detail())
                .doesNotContain("Bear", "canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://x.example/api/v1/r/%s",
                "https:\\/\\/x.example\\/api\\/v1\\/r\\/%s",
                "https%%3A%%2F%%2Fx.example%%2Fapi%%2Fv1%%2Fr%%2F%s",
                "{\"value\":\"%s\"}",
                "value=%s&x"
            })
    void linksToActByThatTheRemoteEchoesAreTakenOutWholeOrCut(String echo) {
        String token = "AAeJSgGQmTmdkndLvM6zApmg" + "_Q-kLmNoPqRsTuVwXyZ01234";
        for (String sent : List.of(token, token.substring(0, 40))) {
            String detail = of(400, "bad: " + echo.formatted(sent), Map.of()).detail();
            assertThat(detail).contains("***").doesNotContain(token.substring(4, 24), token.substring(24, 40));
        }
    }

    @Test
    void longWordsThatAreNoLinkAreLeft() {
        String hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        assertThat(of(400, "digest " + hash, Map.of()).detail()).contains(hash);
    }

    @Test
    void aWebPageIsNotQuoted() {
        assertThat(of(502, "<html>Bad</html>", Map.of()).detail()).isEqualTo("HTTP 502: (a web page)");
    }
}
