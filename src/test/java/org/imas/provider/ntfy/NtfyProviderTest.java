package org.imas.provider.ntfy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.platform.Outbound;
import org.imas.provider.HttpRemote;
import org.imas.provider.Links;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.imas.provider.Notices;
import org.imas.provider.NotificationProvider;
import org.imas.provider.Outcome;
import org.imas.provider.ProviderContract;
import org.imas.provider.Remote;
import org.imas.provider.SendResult;
import org.imas.provider.SettingsForm;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NtfyProviderTest extends ProviderContract {

    private static final String PUBLISHED =
            "{\"id\":\"hwQ2YpKdmg\",\"time\":1,\"event\":\"message\",\"topic\":\"ops\",\"sequence_id\":\""
                    + Notices.INCIDENT + "\"}";

    private final SettingsForm form = SettingsForm.ofProvider(NtfyProvider.class);

    @Override
    protected Class<? extends NotificationProvider> type() {
        return NtfyProvider.class;
    }

    @Override
    protected NotificationProvider provider(boolean allowPrivate) {
        NtfyProvider provider = new NtfyProvider();
        provider.outbound = new Outbound(allowPrivate);
        provider.clock = Clock.systemUTC();
        provider.timeout = SHORT;
        return provider;
    }

    @Override
    protected Remote remote() {
        return new HttpRemote(PUBLISHED);
    }

    @Override
    protected JsonObject settings(int port) {
        return settings(port, "\"username\":\"imas\",\"password\":\"" + CANARY + "\"");
    }

    private static JsonObject settings(int port, String more) {
        return Json.parse("{\"server_url\":\"http://localhost:" + port + "\",\"default_topic\":\"ops\"," + more + "}");
    }

    @Override
    protected String target() {
        return "ops";
    }

    @Override
    protected List<String> samples() {
        return List.of("""
                {"server_url": "https://ntfy.sh", "default_topic": "imas-incidents",
                 "access_token": "tk_your_access_token"}""", """
                {"server_url": "https://ntfy.your-company.com", "default_topic": "incidents",
                 "username": "imas", "password": "secret"}""", """
                {"server_url": "https://ntfy.sh", "default_topic": "imas-incidents", "access_token": "tk_xxx"}""");
    }

    @Override
    protected Outcome afterBabble() {
        return Outcome.UNCLEAR;
    }

    @Override
    protected Outcome afterAnother() {
        return Outcome.REFUSED;
    }

    private JsonObject sent(Notice notice) throws Exception {
        remote.accepts();
        assertThat(send(notice).outcome()).isEqualTo(Outcome.ACCEPTED);
        return Json.parse(readable(remote.received()));
    }

    private static List<String> tags(JsonObject json) {
        return json.getJsonArray("tags").getValuesAs(JsonString::getString);
    }

    @Test
    void anAlarmIsPublishedAsJsonAtTheRootOfTheServer() throws Exception {
        remote.accepts();
        SendResult result = send(Notices.of("TRIGGERED"));
        String received = remote.received();

        assertThat(result.remote()).isEqualTo("hwQ2YpKdmg");
        assertThat(received).startsWith("POST / HTTP/1.1\r\n").contains("Authorization: Basic ");
        assertThat(Json.parse(readable(received))).isEqualTo(Json.parse("""
                                {"topic":"ops","title":"Redis Cluster Down",
                                 "message":"Severity: SEV1_CRITICAL\\nService: redis-prod\\nStatus: TRIGGERED\\n\\n\
                                Connection timeout on all nodes",
                                 "priority":5,"tags":["rotating_light","fire","sos"],
                                 "click":"https://imas.example.com/incidents/abc12345",
                                 "actions":[
                                  {"action":"view","label":"War room","url":"https://chat.example.com/room"},
                                  {"action":"view","label":"Runbook","url":"https://runbooks.example.com/redis"},
                                  {"action":"view","label":"LID document","url":"https://docs.example.com/lid/a&b"}],
                                 "sequence_id":"01890a5d-ac96-774b-bcce-b302099a8057"}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "ACKNOWLEDGED, Acknowledged: Redis Cluster Down, eyes",
        "MITIGATED, Mitigated: Redis Cluster Down, adhesive_bandage",
        "RESOLVED, Resolved: Redis Cluster Down, white_check_mark",
        "TEST, Test: Redis Cluster Down, test_tube"
    })
    void aLaterNoticeSaysWhatHappenedAndIsNoAlarm(String event, String title, String tag) throws Exception {
        JsonObject json = sent(Notices.of(event));
        assertThat(json.getString("title")).isEqualTo(title);
        assertThat(tags(json)).containsExactly(tag);
        assertThat(json.getInt("priority")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "SEV1_CRITICAL, 5, rotating_light",
        "SEV2_HIGH, 4, warning",
        "SEV3_MEDIUM, 3, bell",
        "SEV4_LOW, 2, information_source",
        "SEV9_ODD, 3, loudspeaker"
    })
    void theSeverityDecidesPriorityAndTags(String severity, int priority, String tag) throws Exception {
        JsonObject json = sent(Notices.severity(severity));
        assertThat(json.getInt("priority")).isEqualTo(priority);
        assertThat(tags(json)).startsWith(tag);
    }

    @Test
    void defaultTagsAreAddedHoweverTheyWerePasted() throws Exception {
        for (String pasted : List.of("[\"imas\",\"prod\"]", "\"imas, prod\"")) {
            remote.accepts();
            Record settings = form.bind(settings(remote.port(), "\"default_tags\":" + pasted));
            provider(true).send(Notices.message(Notices.of("RESOLVED"), settings, "ops"));
            String received = remote.received();
            assertThat(tags(Json.parse(readable(received)))).containsExactly("white_check_mark", "imas", "prod");
            assertThat(received).doesNotContain("Authorization");
        }
    }

    @Test
    void aTokenIsSentAsBearer() throws Exception {
        remote.accepts();
        Record settings = form.bind(settings(remote.port(), "\"access_token\":\"tk_1\""));
        provider(true).send(Notices.message(Notices.of("RESOLVED"), settings, "ops"));
        assertThat(remote.received()).contains("Authorization: Bearer tk_1\r\n");
    }

    @Test
    void linksThatCannotBeFollowedAreLeftOut() throws Exception {
        JsonObject json =
                sent(Notices.links(new Links(null, "javascript:alert(1)", "#", "https://e.com/" + "x".repeat(2000))));
        assertThat(json).doesNotContainKey("click");
        assertThat(json.getJsonArray("actions")).isEmpty();
    }

    @RepeatedTest(200)
    void messageAndJsonStayWithinTheLimitsWhateverTheNoticeHolds(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String[] pieces = {"\"", "\\", "\u0001", "\n", "🔥", "é", "x", "漢", "\u007f"};
        String text = IntStream.range(0, random.nextInt(9000))
                .mapToObj(i -> pieces[
                        run.getCurrentRepetition() % 2 == 0 ? random.nextInt(9) : run.getCurrentRepetition() % 9])
                .collect(Collectors.joining());
        String link = "https://example.com/" + "é".repeat(490);
        Notice n = Notices.links(new Links(link, link, link, link));
        Notice notice = new Notice(
                n.event(),
                n.sequence(),
                n.incidentId(),
                n.shortId(),
                text,
                text,
                n.severity(),
                n.status(),
                n.service(),
                n.scopes(),
                n.labels(),
                n.links(),
                n.at(),
                null);
        Message message = Notices.message(
                notice, form.bind(settings(1, "\"default_tags\":\"" + "🔥".repeat(32) + "\"")), "t".repeat(64));

        String body = NtfyBody.of(message, message.settings(NtfyProvider.Settings.class));

        assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(8192);
        assertThat(Json.parse(body).getString("message").getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(4096);
    }

    @Test
    void aServerThatDoesNotKnowSequencesIsCalledOld() throws Exception {
        remote.accepts();
        assertThat(send(Notices.of("TRIGGERED")).detail()).isEqualTo("published");
        for (String answer : List.of("{\"id\":\"a\"}", "{\"id\":\"a\",\"sequence_id\":\"other\"}")) {
            ((HttpRemote) remote).answers(200, answer);
            SendResult result = send(Notices.of("RESOLVED"));
            assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(result.detail()).contains("older than 2.16", "a second one");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, 40007, REFUSED, 40007",
        "400, 40014, REFUSED, 40014",
        "400, 40018, REFUSED, 40018",
        "400, 40024, REFUSED, 40024",
        "401, 40101, REFUSED, 40101",
        "403, 40301, REFUSED, 40301",
        "413, 41303, REFUSED, 41303",
        "429, 42901, TRY_AGAIN, 42901",
        "400, 40099, REFUSED, http-400",
        "400, 1e999999999, REFUSED, http-400",
        "400, '\"40024\"', REFUSED, http-400",
        "503, 50001, TRY_AGAIN, http-503"
    })
    void anErrorHasTheNumberThatNtfyGivesIt(int status, String number, Outcome outcome, String code) throws Exception {
        ((HttpRemote) remote).answers(status, "{\"code\":" + number + ",\"http\":1,\"error\":\"oh\"}");
        SendResult result = send(Notices.of("TRIGGERED"));
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.code()).isEqualTo(code);
        assertThat(result.retryAfter()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"'', 3600", "Retry-After: 60, 3600", "Retry-After: 3600, 3600", "Retry-After: 7200, 7200"})
    void aQuotaOfADayIsNotTriedAgainBeforeAnHour(String header, int seconds) throws Exception {
        String body = "{\"code\":42908,\"http\":429,\"error\":\"limit reached: daily message quota reached\"}";
        ((HttpRemote) remote).answers(429, body, header.isEmpty() ? "X-A: b" : header);
        SendResult result = send(Notices.of("TRIGGERED"));
        assertThat(result.code()).isEqualTo("42908");
        assertThat(result.retryAfter()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void anAnswerNestedWithoutEndIsAResultAndNotAnException() throws Exception {
        ((HttpRemote) remote).answers(200, "{\"a\":".repeat(9000));
        assertThat(send(Notices.of("TRIGGERED")).code()).isEqualTo("bad-answer");
    }

    @Test
    void markdownAndFrenchAreSpokenWhereTheyAreSet() throws Exception {
        remote.accepts();
        Record settings = form.bind(settings(remote.port(), "\"markdown\":true,\"language\":\"fr\""));
        provider(true).send(Notices.message(Notices.of("RESOLVED"), settings, "ops"));
        JsonObject json = Json.parse(readable(remote.received()));
        assertThat(json.getBoolean("markdown")).isTrue();
        assertThat(json.getString("title")).isEqualTo("Résolu : Redis Cluster Down");
        assertThat(json.getString("message")).startsWith("Gravité : SEV1_CRITICAL  \nService : redis-prod  \n");
        assertThat(json.getJsonArray("actions").getJsonObject(1).getString("label"))
                .isEqualTo("Procédure");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void aMessageIsCutAtItsLimit(int over) {
        String facts = "Severity: SEV1_CRITICAL\nService: redis-prod\nStatus: TRIGGERED\n\n";
        String body = "x".repeat(NtfyRules.MAX_MESSAGE - facts.length() + over);
        Message message = Notices.message(Notices.of("TRIGGERED", "t", body), form.bind(settings(1)), "ops");
        String text = Json.parse(NtfyBody.of(message, message.settings(NtfyProvider.Settings.class)))
                .getString("message");
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSize(NtfyRules.MAX_MESSAGE + Math.min(over, 0));
        assertThat(text.endsWith("…")).isEqualTo(over > 0);
    }

    @Test
    void thereAreAtMostThreeActions() throws Exception {
        assertThat(NtfyRules.MAX_ACTIONS).isEqualTo(3);
        assertThat(sent(Notices.of("TRIGGERED")).getJsonArray("actions")).hasSize(3);
        assertThat(sent(Notices.links(new Links(null, "https://e.com", "https://e.com", null)))
                        .getJsonArray("actions"))
                .hasSize(2);
    }

    @Test
    void aTargetThatIsNoTopicIsRefusedBeforeAnythingIsSent() throws Exception {
        for (String target : List.of("a/b", "", "v1", "x".repeat(65), "é")) {
            SendResult result = provider(true).send(Notices.message(Notices.of("TRIGGERED"), bound(), target));
            assertThat(result.code()).isEqualTo("bad-topic");
        }
        assertThat(remote.received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'server_url':'https://ntfy.sh/ops','default_topic':'ops' | server_url | the server alone",
                "'server_url':'ntfy.sh','default_topic':'ops' | server_url | http or https",
                "'server_url':'https://ntfy.sh','default_topic':'a b' | default_topic | A-Z",
                "'server_url':'https://ntfy.sh' | default_topic | is required",
                "'server_url':'https://ntfy.sh','default_topic':'a','username':'u' | password | is required",
                "'server_url':'https://ntfy.sh','default_topic':'a','default_priority':6 | default_priority | between",
                "'server_url':'https://ntfy.sh','default_topic':'a','default_tags':['a,b'] | default_tags | tags",
                "'server_url':'https://ntfy.sh','default_topic':'a','access_token':'é' | access_token | ASCII",
                "'server_url':'https://ntfy.sh','default_topic':'a','access_token':'t','username':'u','password':'p'"
                        + " | access_token | excludes"
            })
    void settingsThatCannotWorkAreRefusedWhenTheyAreSaved(String json, String field, String reason) {
        List<Fault> faults = form.faults(Json.parse("{" + json.replace('\'', '"') + "}"));
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).field()).isEqualTo(field);
        assertThat(faults.get(0).reason()).contains(reason);
    }
}
