package org.imas.provider.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

class PagerDutyFormatTest extends FormatContract {

    private static final String KEY = "canary7f3a91secret00000000000000";
    private static final String DEDUP = "imas-incident-" + Notices.INCIDENT;
    private static final JsonSchema RULES = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(PagerDutyFormatTest.class.getResourceAsStream("pagerduty-event.rules.json"));

    @Override
    protected Remote remote() {
        return new HttpRemote(
                202, "{\"status\":\"success\",\"message\":\"Event processed\",\"dedup_key\":\"" + DEDUP + "\"}");
    }

    @Override
    protected String path() {
        return "/" + CANARY + "/v2/enqueue";
    }

    @Override
    protected String more() {
        return "'format':'pagerduty','headers':{'Routing_Key':'" + KEY + "'}";
    }

    @Override
    protected List<String> samples() {
        return List.of("""
                {"url": "https://events.pagerduty.com/v2/enqueue", "format": "pagerduty",
                 "headers": {"routing_key": "your-integration-key"}}""", """
                {"url": "https://events.pagerduty.com/v2/enqueue", "format": "pagerduty",
                 "headers": {"routing_key": "xxx"}}""");
    }

    @Override
    protected Outcome afterBabble() {
        return Outcome.UNCLEAR;
    }

    @Override
    protected Outcome afterAnother() {
        return Outcome.REFUSED;
    }

    private JsonObject event(Notice notice) {
        Message message = Notices.message(notice, form.bind(settings(1)), "");
        WebhookProvider.Settings settings = message.settings(WebhookProvider.Settings.class);
        return Json.parse(new PagerDutyFormat().call(message, settings).body());
    }

    private static void holdsTheRules(JsonObject event) {
        assertThat(RULES.validate(event.toString(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void anAlarmIsATriggerWithTheKeyInItsBodyAndInNoHeader() throws Exception {
        String sent = sent(Notices.of("TRIGGERED"));
        assertThat(sent.substring(0, sent.indexOf("\r\n\r\n")).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("routing_key", KEY);
        assertThat(Json.parse(readable(sent))).isEqualTo(Json.parse("""
                {"routing_key":"%s","event_action":"trigger","dedup_key":"%s",
                 "payload":{"summary":"Redis Cluster Down","source":"imas-manager","severity":"critical",
                  "timestamp":"2026-02-05T18:30:00Z","component":"redis-prod",
                  "custom_details":{"service":"redis-prod","status":"TRIGGERED","severity":"SEV1_CRITICAL",
                   "description":"Connection timeout on all nodes","scopes":"security","labels":{"region":"eu-west"},
                   "incident_id":"01890a5d-ac96-774b-bcce-b302099a8057","short_id":"abc12345"}},
                 "client":"IMAS Manager","client_url":"https://imas.example.com/incidents/abc12345",
                 "links":[{"href":"https://imas.example.com/incidents/abc12345","text":"View incident"},
                  {"href":"https://runbooks.example.com/redis","text":"Runbook"},
                  {"href":"https://docs.example.com/lid/a&b","text":"LID document"},
                  {"href":"https://chat.example.com/room","text":"War room"}]}""".formatted(KEY, DEDUP)));
    }

    @Test
    void theWholeLifeOfAnIncidentKeepsToOneKey() throws Exception {
        Map<String, String> actions = new LinkedHashMap<>();
        for (String event : List.of("TRIGGERED", "ACKNOWLEDGED", "MITIGATED", "RESOLVED")) {
            JsonObject sent = body(Notices.of(event));
            holdsTheRules(sent);
            actions.put(event, sent.getString("event_action"));
            assertThat(sent.getString("dedup_key")).isEqualTo(DEDUP);
            assertThat(sent.containsKey("payload")).isEqualTo("TRIGGERED".equals(event));
        }
        assertThat(actions.values()).containsExactly("trigger", "acknowledge", "acknowledge", "resolve");
    }

    @ParameterizedTest
    @CsvSource({"SEV1_CRITICAL, critical", "SEV2_HIGH, error", "SEV3_MEDIUM, warning", "SEV4_LOW, info", "ODD, error"})
    void theSeverityIsOneOfPagerDutys(String severity, String theirs) {
        assertThat(event(Notices.severity(severity)).getJsonObject("payload").getString("severity"))
                .isEqualTo(theirs);
    }

    @Test
    void aTestIsATriggerThatCallsNobody() {
        JsonObject payload = event(Notices.of("TEST")).getJsonObject("payload");
        assertThat(payload.getString("severity")).isEqualTo("info");
        assertThat(payload.getString("summary")).isEqualTo("Test: Redis Cluster Down");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void theSummaryIsCutAtItsLimit(int over) {
        String title = "🔥".repeat(PagerDutyAlert.MAX_SUMMARY + over);
        String summary = event(Notices.of("TRIGGERED", title, ""))
                .getJsonObject("payload")
                .getString("summary");
        assertThat(summary.codePointCount(0, summary.length()))
                .isEqualTo(PagerDutyAlert.MAX_SUMMARY + Math.min(over, 0));
        assertThat(summary.endsWith("…")).isEqualTo(over > 0);
    }

    @Test
    void aTitleOfNothingStillMakesASummary() {
        assertThat(event(Notices.of("TRIGGERED", " \n", ""))
                        .getJsonObject("payload")
                        .getString("summary"))
                .isEqualTo("abc12345");
    }

    @RepeatedTest(60)
    void noNoticeMakesAnEventOverTheLimit(RepetitionInfo run) {
        int seed = run.getCurrentRepetition();
        Map<String, String> labels = new LinkedHashMap<>();
        Stream.iterate(0, i -> i + 1)
                .limit(300)
                .forEach(i -> labels.put(i + RandomText.of(seed + i, 60), "\u0001".repeat(2000)));
        String link = "https://e.com/" + "x".repeat(PagerDutyAlert.MAX_LINK - 14);
        Notice n = Notices.labels(
                Notices.links(new Links(link, link, link, link)), List.of(RandomText.of(seed, 9000)), labels);
        Notice notice = new Notice(
                n.event(),
                1,
                n.incidentId(),
                "s",
                RandomText.of(seed, 9000),
                "\u0001".repeat(900_000),
                "SEV1_CRITICAL",
                "TRIGGERED",
                RandomText.of(seed + 1, 9000),
                n.scopes(),
                n.labels(),
                n.links(),
                n.at(),
                null);
        JsonObject event = event(notice);
        assertThat(bytes(event.toString())).isLessThanOrEqualTo(PagerDutyAlert.MAX_EVENT);
        holdsTheRules(event);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void descriptionServiceLabelsAndLinksHaveTheirOwnLimits(int over) {
        String url = "https://e.com/" + "x".repeat(PagerDutyAlert.MAX_LINK - 14 + over);
        Notice n = Notices.labels(
                Notices.service(
                        Notices.links(new Links(url, null, null, null)), "s".repeat(PagerDutyAlert.MAX_VALUE + over)),
                List.of(),
                Map.of("k", "v".repeat(PagerDutyAlert.MAX_LABELS - 1 + over)));
        JsonObject event = event(new Notice(
                n.event(),
                1,
                n.incidentId(),
                "s",
                "t",
                "d".repeat(PagerDutyAlert.MAX_DESCRIPTION + over),
                n.severity(),
                n.status(),
                n.service(),
                n.scopes(),
                n.labels(),
                n.links(),
                n.at(),
                null));
        JsonObject details = event.getJsonObject("payload").getJsonObject("custom_details");
        assertThat(Stream.of(
                        details.getString("description"),
                        details.getString("service"),
                        details.getJsonObject("labels").getString("k")))
                .allSatisfy(text -> assertThat(text.endsWith("…")).isEqualTo(over > 0));
        assertThat(details.getJsonObject("labels").getString("k"))
                .hasSize(PagerDutyAlert.MAX_LABELS - 1 + Math.min(over, 0));
        assertThat(event.containsKey("client_url")).isEqualTo(over <= 0);
        assertThat(event.getJsonArray("links")).hasSize(over <= 0 ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "202, '{\"status\":\"success\",\"message\":\"Event processed\"}', ACCEPTED, ok, Event processed",
        "400, '{\"status\":\"invalid event\",\"message\":\"Event object is invalid\",\"errors\":[\"a\",\"b\"]}',"
                + " REFUSED, invalid-event, Event object is invalid: a; b",
        "400, '{\"status\":\"invalid event\",\"message\":\"m\",\"errors\":\"a\"}', REFUSED, invalid-event, m: a",
        "400, '{\"status\":\"Unrecognized object\",\"message\":\"no\"}', REFUSED, http-400, no",
        "200, '{\"data\":1}', REFUSED, not-pagerduty, data",
        "429, '{\"status\":\"throttle exceeded\"}', TRY_AGAIN, http-429, throttle",
        "503, oops, TRY_AGAIN, http-503, oops"
    })
    void theAnswerIsReadAsPagerDutyMeansIt(int status, String said, Outcome outcome, String code, String detail)
            throws Exception {
        SendResult result = after(status, said);
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.code()).isEqualTo(code);
        assertThat(result.detail()).contains(detail);
    }

    @Test
    void anAnswerNestedWithoutEndIsAResultAndNotAnException() throws Exception {
        assertThat(after(202, "{\"a\":".repeat(9000)).code()).isEqualTo("bad-answer");
    }

    @Test
    void theKeyMayBeASettingOfItsOwn() throws Exception {
        remote.accepts();
        JsonObject settings = Json.parse(("{'url':'http://localhost:" + remote.port()
                        + "/v2/enqueue/','format':'pagerduty','routing_key':'" + KEY + "'}")
                .replace('\'', '"'));
        assertThat(form.faults(settings)).isEmpty();
        assertThat(form.masked(settings).toString()).doesNotContain(KEY);
        provider(true).send(Notices.message(Notices.of("TRIGGERED"), form.bind(settings), ""));
        assertThat(remote.received()).contains("\"routing_key\":\"" + KEY + "\"");
    }

    @Test
    void aPlaceholderForTheKeyIsRefusedBeforeAnythingIsSent() throws Exception {
        SendResult result = provider(true)
                .send(Notices.message(
                        Notices.of("TRIGGERED"), form.bind(Json.parse(samples().get(0))), ""));
        assertThat(result.code()).isEqualTo("bad-routing-key");
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'url':'https://events.pagerduty.com/v2/enqueue' | routing_key | is required",
                "'url':'https://events.pagerduty.com/v2/enqueue','routing_key':'K31' | routing_key | 32 letters",
                "'url':'https://events.pagerduty.com/v2/enqueue','routing_key':'K33' | routing_key | 32 letters",
                "'url':'https://events.pagerduty.com/v2/enqueue','routing_key':'K32','headers':{'routing_key':'x'}"
                        + " | routing_key | give it once",
                "'url':'https://events.pagerduty.com/v2/change/enqueue','routing_key':'K32' | url | Events API v2",
                "'url':'https://events.pagerduty.com','routing_key':'K32' | url | Events API v2",
                "'url':'https://events.pagerduty.com/v2/enqueue','method':'PUT','routing_key':'K32' | method | POST"
            })
    void settingsThatPagerDutyWouldRefuseAreRefusedWhenTheyAreSaved(String json, String field, String reason) {
        String filled =
                json.replace("K31", KEY.substring(1)).replace("K32", KEY).replace("K33", KEY + "a");
        assertThat(faults("{'format':'pagerduty'," + filled + "}"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo(field);
                    assertThat(fault.reason()).contains(reason);
                });
    }
}
