package org.imas.provider.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import org.imas.platform.Json;
import org.imas.provider.HttpRemote;
import org.imas.provider.Links;
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

class SlackFormatTest extends FormatContract {

    @Override
    protected Remote remote() {
        return new HttpRemote("ok");
    }

    @Override
    protected String more() {
        return "'format':'slack'";
    }

    @Override
    protected List<String> samples() {
        return List.of("{\"url\":\"https://hooks.slack.com/services/T000/B000/XXX\",\"format\":\"slack\"}");
    }

    @Override
    protected Outcome afterBabble() {
        return Outcome.REFUSED;
    }

    @Override
    protected Outcome afterAnother() {
        return Outcome.REFUSED;
    }

    private JsonObject attachment(Notice notice) throws Exception {
        return body(notice).getJsonArray("attachments").getJsonObject(0);
    }

    @Test
    void anAlarmIsALineAndAnAttachmentInTheColourOfItsSeverity() throws Exception {
        assertThat(body(Notices.of("TRIGGERED"))).isEqualTo(Json.parse("""
                {"text":"🔴 Redis Cluster Down","attachments":[{"color":"#dc3545","fallback":"🔴 Redis Cluster Down",
                 "fields":[{"title":"Severity","value":"SEV1_CRITICAL","short":true},
                  {"title":"Service","value":"redis-prod","short":true},
                  {"title":"Status","value":"TRIGGERED","short":true},
                  {"title":"Impact","value":"security","short":true}],
                 "text":"Connection timeout on all nodes\\n\
                <https://imas.example.com/incidents/abc12345|View incident> • \
                <https://runbooks.example.com/redis|Runbook> • <https://docs.example.com/lid/a&amp;b|LID document> • \
                <https://chat.example.com/room|War room>","mrkdwn_in":["text"],
                 "footer":"IMAS Manager","ts":1770316200}]}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "ACKNOWLEDGED, 👀 Acknowledged: Redis Cluster Down, #dc3545",
        "MITIGATED, 🩹 Mitigated: Redis Cluster Down, #dc3545",
        "RESOLVED, ✅ Resolved: Redis Cluster Down, #198754",
        "TEST, 🧪 Test: Redis Cluster Down, #dc3545"
    })
    void whatHappensLaterSaysSo(String event, String text, String colour) throws Exception {
        JsonObject body = body(Notices.of(event));
        assertThat(body.getString("text")).isEqualTo(text);
        assertThat(body.getJsonArray("attachments").getJsonObject(0).getString("color"))
                .isEqualTo(colour);
    }

    @ParameterizedTest
    @CsvSource({"SEV1_CRITICAL, #dc3545", "SEV2_HIGH, #fd7e14", "SEV3_MEDIUM, #ffc107", "SEV4_LOW, #0dcaf0"})
    void theColoursAreTheDocumentedOnes(String severity, String colour) throws Exception {
        assertThat(attachment(Notices.severity(severity)).getString("color")).isEqualTo(colour);
    }

    @Test
    void frenchIsSpokenWhereItIsSet() throws Exception {
        remote.accepts();
        JsonObject settings =
                Json.parse(settings(remote.port()).toString().replaceFirst("}$", ",\"language\":\"fr\"}"));
        provider(true).send(Notices.message(Notices.of("RESOLVED"), form.bind(settings), target()));
        assertThat(readable(remote.received())).contains("✅ Résolu : Redis Cluster Down", "\"Gravité\"", "|Procédure>");
    }

    @Test
    void nothingEmptyIsSentAsSlackRefusesIt() throws Exception {
        Notice bare = Notices.labels(Notices.service(Notices.links(Links.NONE), " "), List.of(), Map.of());
        JsonObject attachment = attachment(new Notice(
                bare.event(),
                1,
                bare.incidentId(),
                "s",
                "t",
                "",
                "SEV4_LOW",
                "TRIGGERED",
                "",
                List.of(),
                Map.of(),
                Links.NONE,
                bare.at(),
                null));
        assertThat(attachment).doesNotContainKey("text");
        assertThat(attachment.getJsonArray("fields")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void textsAreCutAfterEscapingAndLinksNever(int over) throws Exception {
        String body =
                "a".repeat(SlackFormat.MAX_TEXT - 5) + "&" + "b".repeat(Math.max(0, over + 0)) + (over < 0 ? "" : "");
        JsonObject attachment =
                attachment(Notices.of("TRIGGERED", "t".repeat(SlackFormat.MAX_HEADLINE - 2 + over), body));
        String text = attachment.getString("text");
        assertThat(text.substring(0, text.indexOf('\n')))
                .isEqualTo(over <= 0 ? body.replace("&", "&amp;") : "a".repeat(SlackFormat.MAX_TEXT - 5) + "…");
        assertThat(text).endsWith("|War room>");
        String headline = attachment.getString("fallback");
        assertThat(headline.codePointCount(0, headline.length()))
                .isEqualTo(SlackFormat.MAX_HEADLINE + Math.min(over, 0));
        assertThat(headline.endsWith("…")).isEqualTo(over > 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void aFieldIsCutAtItsLimitAndALinkLeftOut(int over) throws Exception {
        String service = "s".repeat(SlackFormat.MAX_FIELD + over);
        String url = "https://e.com/" + "x".repeat(SlackFormat.MAX_LINK - 14 + over);
        JsonObject attachment = attachment(Notices.service(Notices.links(new Links(url, null, null, null)), service));
        assertThat(attachment.getJsonArray("fields").getJsonObject(1).getString("value"))
                .hasSize(Math.min(service.length(), SlackFormat.MAX_FIELD))
                .satisfies(value -> assertThat(value.endsWith("…")).isEqualTo(over > 0));
        assertThat(attachment.getString("text").contains(url)).isEqualTo(over <= 0);
    }

    @RepeatedTest(300)
    void escapedTextNeitherLinksNorMentionsAndReadsBackTheSame(RepetitionInfo run) {
        String text = RandomText.of(run.getCurrentRepetition(), 60);
        String escaped = SlackMarkup.escape(text, 100_000);
        assertThat(escaped).doesNotContain("<", ">", "@channel", "@everyone", "@here");
        assertThat(escaped.replaceAll("&(?:amp|lt|gt);", "")).doesNotContain("&");
        assertThat(escaped.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")
                        .replace("@\u2060", "@"))
                .isEqualTo(text);
        for (int max = 1; max < 40; max++) {
            String cut = SlackMarkup.escape(text, max);
            assertThat(cut.codePointCount(0, cut.length())).isLessThanOrEqualTo(max);
            assertThat(cut.replaceAll("&(?:amp|lt|gt);", "")).doesNotContain("&");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, ok, ACCEPTED, ok",
        "200, 'ok\n', ACCEPTED, ok",
        "200, '{\"ok\":true}', ACCEPTED, ok",
        "200, '{\"success\": true}', ACCEPTED, ok",
        "200, '', REFUSED, not-slack",
        "200, invalid_payload, REFUSED, not-slack",
        "400, invalid_payload, REFUSED, invalid_payload",
        "400, no_text, REFUSED, no_text",
        "403, action_prohibited, REFUSED, action_prohibited",
        "404, no_service, REFUSED, no_service",
        "410, channel_is_archived, REFUSED, channel_is_archived",
        "500, rollup_error, TRY_AGAIN, rollup_error",
        "502, bad gateway, TRY_AGAIN, http-502",
        "400, something_new, REFUSED, http-400"
    })
    void onlyOkIsAYesAndAnErrorHasSlacksOwnName(int status, String said, Outcome outcome, String code)
            throws Exception {
        SendResult result = after(status, said);
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.code()).isEqualTo(code);
    }

    @Test
    void theWholeLifeOfAnIncidentIsOneLineEach() throws Exception {
        for (String event : List.of("TRIGGERED", "ACKNOWLEDGED", "MITIGATED", "RESOLVED")) {
            String sent = sent(Notices.of(event));
            assertThat(sent).startsWith("POST /hook/");
            JsonObject fields =
                    Json.parse(readable(sent)).getJsonArray("attachments").getJsonObject(0);
            assertThat(fields.getJsonArray("fields").getValuesAs(JsonObject.class))
                    .anySatisfy(field -> assertThat(((JsonString) field.get("value")).getString())
                            .isEqualTo(event));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://hooks.slack.com/triggers/T0/1/a | incoming webhook",
                "https://hooks.slack.com/workflows/T0/A0/1/a | incoming webhook",
                "https://slack.com/api/chat.postMessage | incoming webhook",
                "https://acme.slack.com/archives/C0 | incoming webhook"
            })
    void anAddressOfSlackThatIsNoIncomingWebhookIsRefusedWhenSaved(String url, String reason) {
        assertThat(faults("{'format':'slack','url':'" + url + "'}"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("url");
                    assertThat(fault.reason()).contains(reason);
                });
        assertThat(faults("{'format':'slack','url':'https://mattermost.example.com/hooks/abc'}"))
                .isEmpty();
    }
}
