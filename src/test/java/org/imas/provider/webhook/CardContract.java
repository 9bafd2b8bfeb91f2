package org.imas.provider.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.imas.platform.Json;
import org.imas.provider.HttpRemote;
import org.imas.provider.Links;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.imas.provider.Notices;
import org.imas.provider.Outcome;
import org.imas.provider.RandomText;
import org.imas.provider.Remote;
import org.imas.provider.SendResult;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What both kinds of Teams cards must keep to. */
abstract class CardContract extends FormatContract {

    private static final String FLOW = "https://default1.09.environment.api.powerplatform.com:443/powerautomate/"
            + "automations/direct/workflows/ab/triggers/manual/paths/invoke?api-version=1";

    /** Holds for every payload, whatever the notice. */
    protected abstract void holdsTheRules(JsonObject payload);

    /** The text of what was reported, as it stands in the payload. */
    protected abstract String text(JsonObject payload);

    @Override
    protected Remote remote() {
        return new HttpRemote(202, "");
    }

    @Override
    protected Outcome afterBabble() {
        return Outcome.ACCEPTED;
    }

    @Override
    protected Outcome afterAnother() {
        return Outcome.REFUSED;
    }

    private String payload(Notice notice) {
        Message message = Notices.message(notice, form.bind(settings(1)), "");
        WebhookProvider.Settings settings = message.settings(WebhookProvider.Settings.class);
        return WebhookFormats.named(settings.format()).call(message, settings).body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRIGGERED", "ACKNOWLEDGED", "MITIGATED", "RESOLVED", "TEST"})
    void everyNoticeKeepsTheRulesOfTheCard(String event) throws Exception {
        holdsTheRules(body(Notices.of(event)));
    }

    @RepeatedTest(120)
    void noNoticeMakesAMessageOverTwentyKilobytes(RepetitionInfo run) {
        int seed = run.getCurrentRepetition();
        String link = "https://e.com/" + "x".repeat(TeamsRules.MAX_LINK - 14);
        Notice notice = Notices.of("TRIGGERED", RandomText.of(seed, 3000), RandomText.of(seed + 1000, 30_000));
        Notice linked = new Notice(
                notice.event(),
                1,
                notice.incidentId(),
                "s",
                notice.title(),
                notice.body(),
                "SEV1_CRITICAL",
                "TRIGGERED",
                RandomText.of(seed + 2000, 3000),
                List.of(RandomText.of(seed + 3000, 3000)),
                Map.of(),
                new Links(link, link, link, link),
                notice.at(),
                null);
        String payload = payload(linked);
        assertThat(bytes(payload)).isLessThanOrEqualTo(TeamsRules.MAX_BYTES);
        holdsTheRules(Json.parse(payload));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void theTextIsCutWhereTheMessageWouldGrowOverTwentyKilobytes(int over) {
        int frame = bytes(payload(Notices.of("TRIGGERED", "t", "x"))) - 1;
        String body = "x".repeat(TeamsRules.MAX_BYTES - frame + over);
        String payload = payload(Notices.of("TRIGGERED", "t", body));
        assertThat(bytes(payload)).isEqualTo(TeamsRules.MAX_BYTES + Math.min(over, 0));
        assertThat(text(Json.parse(payload)).endsWith("…")).isEqualTo(over > 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void headlineValuesAndLinksHaveTheirOwnLimits(int over) {
        Notice notice = Notices.of("TRIGGERED", "t".repeat(TeamsRules.MAX_HEADLINE - 5 + over), "");
        String url = "https://e.com/" + "x".repeat(TeamsRules.MAX_LINK - 14 + over);
        Notice linked = new Notice(
                notice.event(),
                1,
                notice.incidentId(),
                "s",
                notice.title(),
                "",
                "SEV1_CRITICAL",
                "TRIGGERED",
                "v".repeat(TeamsRules.MAX_VALUE + over),
                List.of(),
                Map.of(),
                new Links(url, null, null, null),
                notice.at(),
                null);
        String payload = payload(linked);
        assertThat(payload.contains("\"" + "v".repeat(TeamsRules.MAX_VALUE + Math.min(over, 0)) + "\""))
                .isEqualTo(over <= 0);
        assertThat(payload.contains("t".repeat(TeamsRules.MAX_HEADLINE - 5 + over)))
                .isEqualTo(over <= 0);
        assertThat(payload.contains(url)).isEqualTo(over <= 0);
    }

    @Test
    void noReportCanHideWhereALinkLeads() {
        String text = text(Json.parse(payload(Notices.of(
                "TRIGGERED",
                "t",
                "[bank](https://evil.example) ![i](https://e.example) [a][b]\n[b]: https://evil.example"))));
        assertThat(text).doesNotContain("](", "][", "]:").contains("https://evil.example");
    }

    @Test
    void linesStayLines() {
        assertThat(text(Json.parse(payload(Notices.of("TRIGGERED", "t", "one\ntwo\r\nthree")))))
                .isEqualTo("one\n\ntwo\n\nthree");
    }

    @ParameterizedTest
    @CsvSource({
        "202, '', ACCEPTED, ok",
        "200, '', ACCEPTED, ok",
        "200, 1, ACCEPTED, ok",
        "200, Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429 with ContextId"
                + " tcid=0, TRY_AGAIN, http-429",
        "200, Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 413 with ContextId"
                + " tcid=0, REFUSED, http-413",
        "200, Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 503 x,"
                + " TRY_AGAIN, http-503",
        "200, Webhook message delivery failed with error: who knows, TRY_AGAIN, teams-failed",
        "400, Summary or Text is required., REFUSED, http-400",
        "401, '{\"error\":{\"code\":\"DirectApiAuthorizationRequired\"}}', REFUSED, http-401",
        "429, slow down, TRY_AGAIN, http-429"
    })
    void theBodyOfAnAnswerIsReadToo(int status, String said, Outcome outcome, String code) throws Exception {
        SendResult result = after(status, said);
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.code()).isEqualTo(code);
    }

    @Test
    void whatAFlowTookIsNotCalledPosted() throws Exception {
        assertThat(after(202, "").detail()).contains("taken by the flow");
        assertThat(after(200, "1").detail()).isEqualTo("posted");
    }

    @Test
    void theWholeLifeOfAnIncidentIsOneCardEach() throws Exception {
        for (String event : List.of("TRIGGERED", "ACKNOWLEDGED", "MITIGATED", "RESOLVED")) {
            assertThat(readable(sent(Notices.of(event)))).contains("\"value\":\"" + event + "\"");
        }
    }

    @Test
    void theAddressOfAFlowKeepsItsWholeQueryAndIsRefusedWithoutItsSignature() throws Exception {
        String query = "?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=abc-_" + "7f3a91";
        JsonObject settings =
                Json.parse(("{'url':'http://localhost:" + remote.port() + "/invoke" + query + "'," + more() + "}")
                        .replace('\'', '"'));
        remote.accepts();
        provider(true).send(Notices.message(Notices.of("TRIGGERED"), form.bind(settings), ""));
        assertThat(remote.received()).startsWith("POST /invoke" + query + " HTTP/1.1\r\n");

        assertThat(faults("{" + more() + ",'url':'" + FLOW + "'}"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("sig="));
        assertThat(faults("{" + more() + ",'url':'" + FLOW + "&sig=x'}")).isEmpty();
        assertThat(faults("{" + more() + ",'url':'" + FLOW + "','headers':{'authorization':'Bearer x'}}"))
                .isEmpty();
    }
}
