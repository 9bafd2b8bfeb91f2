package org.imas.provider.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imas.platform.Json;
import org.imas.provider.Brand;
import org.imas.provider.HttpRemote;
import org.imas.provider.Links;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.imas.provider.Notices;
import org.imas.provider.Outcome;
import org.imas.provider.RandomText;
import org.imas.provider.Remote;
import org.imas.provider.SendResult;
import org.imas.provider.Wording;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpsgenieFormatTest extends FormatContract {

    private static final String ALIAS = "imas-incident-" + Notices.INCIDENT;

    @Override
    protected Remote remote() {
        return new HttpRemote(
                202, "{\"result\":\"Request will be processed\",\"took\":0.1,\"requestId\":\"43a29c5c\"}");
    }

    @Override
    protected String path() {
        return "/" + CANARY + "/v2/alerts";
    }

    @Override
    protected String more() {
        return "'format':'opsgenie','headers':{'Authorization':'GenieKey " + CANARY + "'}";
    }

    @Override
    protected List<String> samples() {
        return List.of("""
                {"url": "https://api.opsgenie.com/v2/alerts", "format": "opsgenie",
                 "headers": {"Authorization": "GenieKey your-api-key"}}""", """
                {"url": "https://api.atlassian.com/jsm/ops/integration/v2/alerts", "format": "opsgenie",
                 "headers": {"Authorization": "GenieKey your-api-key"}}""");
    }

    @Override
    protected Outcome afterBabble() {
        return Outcome.UNCLEAR;
    }

    @Override
    protected Outcome afterAnother() {
        return Outcome.REFUSED;
    }

    private JsonObject alert(Notice notice) {
        return new OpsgenieAlert(Notices.message(notice, form.bind(settings(1)), ""), Wording.ENGLISH).create();
    }

    @Test
    void anAlarmCreatesAnAlert() throws Exception {
        String sent = sent(Notices.of("TRIGGERED"));
        assertThat(sent)
                .startsWith("POST " + path() + " HTTP/1.1\r\n")
                .contains("Authorization: GenieKey " + CANARY + "\r\n");
        assertThat(Json.parse(readable(sent))).isEqualTo(Json.parse("""
                {"message":"Redis Cluster Down","alias":"%s","priority":"P1","source":"imas-manager",
                 "tags":["imas","redis-prod","security"],
                 "details":{"incident_id":"01890a5d-ac96-774b-bcce-b302099a8057","short_id":"abc12345",
                  "severity":"SEV1_CRITICAL","status":"TRIGGERED",
                  "View incident":"https://imas.example.com/incidents/abc12345",
                  "Runbook":"https://runbooks.example.com/redis","LID document":"https://docs.example.com/lid/a&b",
                  "War room":"https://chat.example.com/room","region":"eu-west"},
                 "description":"Connection timeout on all nodes","entity":"redis-prod"}""".formatted(ALIAS)));
    }

    @Test
    void theWholeLifeOfAnIncidentIsCreatedAcknowledgedAndClosedByItsAlias() throws Exception {
        List<String> called = new ArrayList<>();
        for (String event : List.of("TRIGGERED", "ACKNOWLEDGED", "MITIGATED", "RESOLVED")) {
            String sent = sent(Notices.of(event));
            called.add(sent.substring(0, sent.indexOf(" HTTP/1.1")));
            if (!"TRIGGERED".equals(event)) {
                assertThat(Json.parse(readable(sent)).keySet()).containsExactly("user", "source", "note");
            }
        }
        String root = "POST " + path();
        assertThat(called)
                .containsExactly(
                        root,
                        root + "/" + ALIAS + "/acknowledge?identifierType=alias",
                        root + "/" + ALIAS + "/acknowledge?identifierType=alias",
                        root + "/" + ALIAS + "/close?identifierType=alias");
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.opsgenie.com/v2/alerts, https://api.opsgenie.com/v2/alerts/A/close?identifierType=alias",
        "https://api.eu.opsgenie.com/v2/alerts/, https://api.eu.opsgenie.com/v2/alerts/A/close?identifierType=alias",
        "https://p.example/v2/alerts?team=a%20b, https://p.example/v2/alerts/A/close?identifierType=alias&team=a%20b",
        "https://api.atlassian.com/jsm/ops/integration/v2/alerts/?x=1,"
                + " https://api.atlassian.com/jsm/ops/integration/v2/alerts/A/close?identifierType=alias&x=1"
    })
    void theAddressOfACallFollowsFromThatWhereAlertsAreCreated(URI create, URI close) {
        assertThat(OpsgenieFormat.action(create, "A", "close")).isEqualTo(close);
    }

    @Test
    void theAliasIsPercentEncoded() {
        assertThat(OpsgenieFormat.action(URI.create("https://e.com/v2/alerts"), "a b/c?d&é+", "close"))
                .hasToString("https://e.com/v2/alerts/a%20b%2Fc%3Fd%26%C3%A9%2B/close?identifierType=alias");
    }

    @ParameterizedTest
    @CsvSource({"SEV1_CRITICAL, P1", "SEV2_HIGH, P2", "SEV3_MEDIUM, P3", "SEV4_LOW, P4", "ODD, P3"})
    void thePriorityFollowsTheSeverity(String severity, String priority) {
        assertThat(alert(Notices.severity(severity)).getString("priority")).isEqualTo(priority);
        assertThat(alert(Notices.of("TEST")).getString("priority")).isEqualTo("P5");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void everyTextIsCutAtItsLimit(int over) {
        Notice n = Notices.labels(
                Notices.service(
                        Notices.of(
                                "TRIGGERED",
                                "t".repeat(OpsgenieAlert.MAX_MESSAGE + over),
                                "d".repeat(OpsgenieAlert.MAX_DESCRIPTION + over)),
                        "e".repeat(OpsgenieAlert.MAX_ENTITY + over)),
                List.of("g".repeat(OpsgenieAlert.MAX_TAG + over)),
                Map.of());
        JsonObject alert = alert(n);
        assertThat(Map.of(
                        alert.getString("message"), OpsgenieAlert.MAX_MESSAGE,
                        alert.getString("description"), OpsgenieAlert.MAX_DESCRIPTION,
                        alert.getString("entity"), OpsgenieAlert.MAX_ENTITY,
                        alert.getJsonArray("tags").getString(2), OpsgenieAlert.MAX_TAG))
                .allSatisfy((text, max) -> {
                    assertThat(text).hasSize(max + Math.min(over, 0));
                    assertThat(text.endsWith("…")).isEqualTo(over > 0);
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void whatFollowsIsCutAtItsLimitToo(int over) {
        Message m = Notices.message(
                Notices.of("TRIGGERED", "n".repeat(OpsgenieAlert.MAX_NOTE + over), ""), form.bind(settings(1)), "");
        Brand brand = new Brand("b".repeat(OpsgenieAlert.MAX_SOURCE - "-manager".length() + over));
        Message message = new Message(m.deliveryId(), "", m.notice(), m.settings(), brand, null);
        JsonObject change = new OpsgenieAlert(message, Wording.ENGLISH).change();
        assertThat(change.getString("note")).hasSize(OpsgenieAlert.MAX_NOTE + Math.min(over, 0));
        assertThat(change.getString("source")).hasSize(OpsgenieAlert.MAX_SOURCE + Math.min(over, 0));
        assertThat(change.getString("user").length()).isLessThanOrEqualTo(OpsgenieAlert.MAX_SOURCE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void thereAreNoMoreTagsAndDetailsThanTaken(int over) {
        List<String> scopes = IntStream.range(0, OpsgenieAlert.MAX_TAGS - 2 + over)
                .mapToObj(i -> "scope" + i)
                .toList();
        assertThat(alert(Notices.labels(Notices.of("TRIGGERED"), scopes, Map.of()))
                        .getJsonArray("tags"))
                .hasSize(OpsgenieAlert.MAX_TAGS + Math.min(over, 0));

        Notice bare = Notices.links(Links.NONE);
        int own = size(alert(Notices.labels(bare, List.of(), Map.of())));
        Map<String, String> labels = Map.of("k", "v".repeat(OpsgenieAlert.MAX_DETAILS - own - 1 + over));
        JsonObject alert = alert(Notices.labels(bare, List.of(), labels));
        assertThat(size(alert)).isEqualTo(OpsgenieAlert.MAX_DETAILS + Math.min(over, 0));
        assertThat(alert.getJsonObject("details").getString("k").endsWith("…")).isEqualTo(over > 0);
    }

    private static int size(JsonObject alert) {
        return alert.getJsonObject("details").entrySet().stream()
                .mapToInt(e -> e.getKey().length()
                        + ((JsonString) e.getValue()).getString().length())
                .sum();
    }

    @RepeatedTest(100)
    void noNoticeGoesOverTheLimits(RepetitionInfo run) {
        int seed = run.getCurrentRepetition();
        Map<String, String> labels = Stream.iterate(0, i -> i + 1)
                .limit(40)
                .collect(Collectors.toMap(i -> i + RandomText.of(seed + i, 40), i -> RandomText.of(seed - i, 400)));
        Notice n = Notices.of("TRIGGERED", RandomText.of(seed, 400), RandomText.of(seed + 1, 30_000));
        JsonObject alert = alert(Notices.labels(
                Notices.service(n, RandomText.of(seed + 2, 900)), List.of(RandomText.of(seed + 3, 99)), labels));
        assertThat(alert.getString("message")).hasSizeBetween(1, OpsgenieAlert.MAX_MESSAGE);
        assertThat(alert.getString("description", "")).hasSizeLessThanOrEqualTo(OpsgenieAlert.MAX_DESCRIPTION);
        assertThat(size(alert)).isLessThanOrEqualTo(OpsgenieAlert.MAX_DETAILS);
        assertThat(alert.getJsonArray("tags").getValuesAs(JsonString::getString))
                .allSatisfy(tag -> assertThat(tag).hasSizeBetween(1, OpsgenieAlert.MAX_TAG));
    }

    @Test
    void aQueuedRequestIsCalledQueued() throws Exception {
        remote.accepts();
        SendResult result = send(Notices.of("TRIGGERED"));
        assertThat(result.detail()).contains("queued", "43a29c5c");
        assertThat(result.remote()).isEqualTo("43a29c5c");
    }

    @ParameterizedTest
    @CsvSource({
        "401, REFUSED",
        "402, REFUSED",
        "403, REFUSED",
        "404, REFUSED",
        "422, REFUSED",
        "429, TRY_AGAIN",
        "500, TRY_AGAIN",
        "503, TRY_AGAIN"
    })
    void theStatusDecides(int status, Outcome outcome) throws Exception {
        SendResult result = after(status, "{\"message\":\"no\",\"took\":0.0,\"requestId\":\"1\"}");
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.code()).isEqualTo("http-" + status);
    }

    @Test
    void aThrottledCallWaitsAsLongAsOpsgenieCounts() throws Exception {
        assertThat(after(429, "{}", "X-RateLimit-Period-In-Sec: 60").retryAfter())
                .isEqualTo(Duration.ofSeconds(60));
        assertThat(after(429, "{}", "X-RateLimit-Period-In-Sec: soon").retryAfter())
                .isNull();
        assertThat(after(429, "{}", "X-RateLimit-Period-In-Sec: 60", "Retry-After: 7")
                        .retryAfter())
                .isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void a2xxWithoutARequestIsNotOpsgenie() throws Exception {
        assertThat(after(200, "{\"data\":{}}").code()).isEqualTo("not-opsgenie");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'url':'https://api.opsgenie.com/v2/alerts' | headers.Authorization | GenieKey",
                "'url':'https://api.opsgenie.com/v2/alerts','headers':{'Authorization':'Bearer x'}"
                        + " | headers.Authorization | GenieKey",
                "'url':'https://api.opsgenie.com/v2/alerts','headers':{'authorization':'GenieKey '}"
                        + " | headers.Authorization | GenieKey",
                "'url':'https://api.opsgenie.com','headers':{'Authorization':'GenieKey x'} | url | created",
                "'url':'https://api.opsgenie.com/v2/alerts','method':'GET','headers':{'Authorization':'GenieKey x'}"
                        + " | method | POST"
            })
    void settingsThatOpsgenieWouldRefuseAreRefusedWhenTheyAreSaved(String json, String field, String reason) {
        assertThat(faults("{'format':'opsgenie'," + json + "}")).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.reason()).contains(reason);
        });
    }
}
