package org.imas.provider.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.imas.platform.OutboundResponse;
import org.imas.provider.HttpOutcome;
import org.imas.provider.Outcome;
import org.imas.provider.Redactor;
import org.imas.provider.Remedy;
import org.imas.provider.SendResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the answers of discord-api-docs, topics/opcodes-and-status-codes.mdx and rate-limits.mdx, mean. */
class DiscordErrorTest {

    private record None() {}

    private static SendResult read(int status, String body, Map<String, String> headers) {
        Clock clock = Clock.fixed(Instant.parse("2026-02-05T18:30:00Z"), ZoneOffset.UTC);
        return DiscordError.read(
                new OutboundResponse(status, headers, body), new HttpOutcome(clock, Redactor.of(new None())));
    }

    private static SendResult read(int status, String body) {
        return read(status, body, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "404, 10003",
        "404, 10004",
        "404, 10015",
        "400, 30013",
        "403, 40333",
        "403, 50001",
        "400, 50006",
        "400, 50008",
        "403, 50013",
        "401, 50014",
        "401, 50027",
        "400, 50035",
        "400, 50109",
        "400, 200000",
        "400, 220001"
    })
    void whatIsForGoodIsRefusedUnderDiscordsOwnCode(int status, String code) {
        SendResult result = read(status, "{\"message\":\"Missing Access\",\"code\":" + code + "}");
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.code()).isEqualTo(code);
        assertThat(result.detail()).isEqualTo("HTTP " + status + ": " + code + " Missing Access");
    }

    @ParameterizedTest
    @CsvSource({"429, 20028", "400, 20029", "429, 30046", "400, 40004", "400, 40006", "403, 40062", "400, 130000"})
    void whatPassesIsTriedAgain(int status, String code) {
        SendResult result = read(status, "{\"message\":\"m\",\"code\":" + code + "}");
        assertThat(result.outcome()).isEqualTo(Outcome.TRY_AGAIN);
        assertThat(result.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "401, REFUSED",
        "403, REFUSED",
        "404, REFUSED",
        "405, REFUSED",
        "408, TRY_AGAIN",
        "500, TRY_AGAIN",
        "502, TRY_AGAIN",
        "503, TRY_AGAIN"
    })
    void withoutACodeTheStatusDecides(int status, Outcome outcome) {
        SendResult result = read(status, "{\"message\":\"" + status + ": Said\",\"code\":0}");
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.code()).isEqualTo("http-" + status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"retry_after\":64.57,\"global\":false} | 65 | PT1M5S",
                "{\"retry_after\":64.57,\"global\":true} | | PT1M4.57S",
                "{\"retry_after\":1336.57} | 3 | PT22M16.57S",
                "{\"message\":\"no wait\"} | 65 | PT1M5S",
                "{\"message\":\"no wait\"} | |",
                "{\"retry_after\":\"soon\"} | |",
                "{\"retry_after\":-3} | | PT0S",
                "{\"retry_after\":1e300} | | PT24H",
                "<html>Access denied</html> | | PT5M",
                "<html>Access denied</html> | 30 | PT5M",
                "<html>Access denied</html> | 3600 | PT1H",
                "error code: 1015 | | PT5M"
            })
    void aLimitIsWaitedForAsLongAsItSaysAndCloudflaresForMinutes(String body, String header, Duration wait) {
        SendResult result = read(429, body, header == null ? Map.of() : Map.of("retry-after", header));
        assertThat(result.outcome()).isEqualTo(Outcome.TRY_AGAIN);
        assertThat(result.retryAfter()).isEqualTo(wait);
    }

    @Test
    void aBlockByCloudflareIsForGoodAndHasItsOwnName() {
        assertThat(read(403, "<html>Sorry, you have been blocked</html>").code())
                .isEqualTo("cloudflare");
        assertThat(read(403, "error code: 1020").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(read(429, "error code: 1015").code()).isEqualTo("cloudflare");
        assertThat(read(502, "<html>Bad gateway</html>").outcome()).isEqualTo(Outcome.TRY_AGAIN);
    }

    @Test
    void aRefusedFormSaysWhatIsWrongWhere() {
        assertThat(read(400, """
                        {"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"title":{"_errors":[
                         {"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 256 or fewer in length."}]}}}}}""").detail())
                .isEqualTo("HTTP 400: 50035 Invalid Form Body (embeds.0.title: Must be 256 or fewer in length.)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{\"code\":\"x\"}",
                "{\"code\":-1}",
                "{\"code\":1.5}",
                "{\"message\":7}",
                "{\"errors\":[1]}",
                "{\"errors\":{\"_errors\":7}}",
                "{\"code\":99999999999999999999}",
                "\ud83d"
            })
    void nonsenseIsAResultAndNotAnException(String body) {
        assertThat(read(400, body).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(read(400, body).code()).isEqualTo("http-400");
        assertThat(read(500, body).outcome()).isEqualTo(Outcome.TRY_AGAIN);
    }

    @Test
    void errorsWithoutEndAreCut() {
        String deep = "{\"a\":".repeat(900) + "1" + "}".repeat(900);
        String wide = Stream.generate(() -> "{\"message\":\"" + "x".repeat(50) + "\"}")
                .limit(900)
                .toList()
                .toString();
        assertThat(read(400, "{\"code\":50035,\"errors\":" + deep + "}").detail())
                .hasSizeLessThan(300);
        assertThat(read(400, "{\"code\":50035,\"errors\":{\"a\":{\"_errors\":" + wide + "}}}")
                        .detail())
                .hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10003",
                "10004",
                "10008",
                "10013",
                "10015",
                "20028",
                "20029",
                "30013",
                "30046",
                "30060",
                "40004",
                "40006",
                "40062",
                "40333",
                "50001",
                "50005",
                "50006",
                "50008",
                "50013",
                "50014",
                "50027",
                "50035",
                "50109",
                "130000",
                "160002",
                "200000",
                "220001",
                "cloudflare",
                "bad-category",
                "bad-channel",
                "no-bot",
                "no-room",
                "not-discord",
                "bad-answer"
            })
    void everyCodeHasItsRemedyInBothLanguages(String code) {
        Remedy english = Remedy.of(DiscordProvider.class, code, Locale.ENGLISH).orElseThrow();
        Remedy french = Remedy.of(DiscordProvider.class, code, Locale.FRENCH).orElseThrow();
        assertThat(english.cause()).isNotBlank().isNotEqualTo(french.cause());
        assertThat(english.remedy()).isNotBlank().isNotEqualTo(french.remedy());
    }

    @Test
    void bothLanguagesHaveTheSameCodes() {
        String name = "org.imas.provider.discord.remedies";
        assertThat(ResourceBundle.getBundle(name, Locale.FRENCH).keySet())
                .isEqualTo(ResourceBundle.getBundle(name, Locale.ROOT).keySet());
    }
}
