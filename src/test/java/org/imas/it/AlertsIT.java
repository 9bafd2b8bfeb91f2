package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.imas.testkit.Api;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Alerts come in as their senders write them, and are told like any report. */
@Tag("matrix")
class AlertsIT extends Hub {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static World world;
    private static Sink sink;
    private static String token;

    private final String mark = UUID.randomUUID().toString().substring(0, 16);

    @BeforeEach
    void aTeamWithAService() {
        if (world == null) {
            world = new World(api());
            sink = new Sink();
            world.team("ops");
            world.service("shop", "ops");
            world.service("ledger", "ops");
            world.webhook("hook", "ops", sink.url("/alerts"));
            JsonObject draft = World.object()
                    .add("name", world.name("prometheus"))
                    .add("role", "REPORTER")
                    .build();
            token = api().post("api-tokens", draft.toString()).json().getString("token");
        }
    }

    @AfterAll
    static void stop() {
        if (sink != null) {
            sink.close();
        }
    }

    private static Api sender() {
        return api().with(token);
    }

    private String alert(String status, String service, String fingerprint) {
        return """
                {"status":"%s","labels":{"alertname":"DiskFull","service":"%s","severity":"critical","instance":"db1"},
                 "annotations":{"summary":"Disk of db1 is full","description":"97 %% used","runbook_url":"https://runbooks.example.org/disk"},
                 "startsAt":"2026-11-01T10:00:00.123Z","endsAt":"0001-01-01T00:00:00Z",
                 "generatorURL":"https://prometheus.example.org/graph?g0.expr=up","fingerprint":"%s","later":{"field":[1]}}""".formatted(status, world.name(service), fingerprint);
    }

    private static String webhook(String... alerts) {
        return """
                {"version":"4","groupKey":"{}:{}","truncatedAlerts":0,"status":"firing","receiver":"imas","groupLabels":{},
                 "commonLabels":{},"commonAnnotations":{},"externalURL":"https://alertmanager.example.org","alerts":[%s]}""".formatted(String.join(",", alerts));
    }

    private static List<JsonObject> results(Api.Answer answer) {
        assertThat(answer.json()).as(answer.text()).containsKey("results");
        return answer.json().getJsonArray("results").getValuesAs(JsonObject.class);
    }

    private static JsonObject incident(JsonObject result) {
        return api().get("incidents/" + result.getString("incident")).json();
    }

    private static String became(Api.Answer answer) {
        return results(answer).get(0).getString("became");
    }

    @Test
    void an_alert_fires_is_told_fires_again_and_is_resolved() {
        Api.Answer fired = sender().post("alerts/alertmanager", webhook(alert("firing", "shop", mark)));
        assertThat(fired.status()).as(fired.text()).isEqualTo(200);
        assertThat(became(fired)).isEqualTo("CREATED");
        JsonObject incident = incident(results(fired).get(0));
        assertThat(incident.getString("title")).isEqualTo("Disk of db1 is full");
        assertThat(incident.getString("description")).isEqualTo("97 % used");
        assertThat(incident.getString("severity")).isEqualTo("SEV1_CRITICAL");
        assertThat(incident.getString("runbookUrl")).isEqualTo("https://runbooks.example.org/disk");
        assertThat(incident.getString("detectedAt")).isEqualTo("2026-11-01T10:00:00.123Z");
        assertThat(incident.getJsonObject("labels"))
                .containsEntry("alertname", Json.createValue("DiskFull"))
                .containsEntry("generator_url", Json.createValue("https://prometheus.example.org/graph?g0.expr=up"));
        world.deliveriesIn("DELIVERED", incident.getString("id"), PATIENCE);

        Api.Answer again = sender().post("alerts/alertmanager", webhook(alert("firing", "shop", mark)));
        assertThat(became(again)).isEqualTo("JOINED");
        Api.Answer over = sender().post("alerts/alertmanager", webhook(alert("resolved", "shop", mark)));
        assertThat(became(over)).isEqualTo("RESOLVED");
        assertThat(incident(results(over).get(0)).getString("status")).isEqualTo("RESOLVED");
        Api.Answer more = sender().post("alerts/alertmanager", webhook(alert("resolved", "shop", mark)));
        assertThat(became(more)).isEqualTo("NOTHING_OPEN");
    }

    @Test
    void one_bad_alert_spoils_no_other_and_the_answer_says_which() {
        String nowhere = alert("firing", "no-such-service", mark + "b");
        String strange = alert("paused", "shop", mark + "c");
        Api.Answer answer = sender().post(
                        "alerts/alertmanager",
                        webhook(
                                alert("firing", "shop", mark),
                                nowhere,
                                "7",
                                strange,
                                alert("firing", "ledger", mark + "d")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(207);
        assertThat(answer.json().getInt("refused")).isEqualTo(3);
        assertThat(results(answer))
                .extracting(result -> result.getString("became"))
                .containsExactly("CREATED", "REFUSED", "REFUSED", "REFUSED", "CREATED");
        assertThat(results(answer).get(1).getString("at")).isEqualTo("alerts[1]");
        assertThat(results(answer).get(1).getString("reason")).contains("there is no service named");
        assertThat(results(answer).get(3).getString("reason")).contains("status");
    }

    @Test
    void where_all_are_bad_the_answer_is_a_problem_with_each() {
        Api.Answer answer =
                sender().post("alerts/alertmanager", webhook(alert("firing", "no-such-service", mark), "{}"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getString("type")).isEqualTo("urn:imas:problem:alerts-refused");
        assertThat(answer.json().getJsonArray("errors")).hasSize(2);
    }

    @Test
    void the_address_says_which_service_is_meant_where_the_alert_names_none() {
        String path = "alerts/alertmanager?service=" + world.name("ledger") + "&severity=SEV4_LOW";
        String plain = "{\"status\":\"firing\",\"labels\":{\"alertname\":\"Quiet\"},\"fingerprint\":\"" + mark + "\"}";
        Api.Answer answer = sender().post(path, webhook(plain));
        JsonObject incident = incident(results(answer).get(0));
        assertThat(incident.getString("service")).isEqualTo(world.name("ledger"));
        assertThat(incident.getString("severity")).isEqualTo("SEV4_LOW");
        assertThat(incident.getString("title")).isEqualTo("Quiet");
    }

    @Test
    void grafana_s_alerts_keep_their_links() {
        JsonObject alert = Json.createObjectBuilder(Json.createReader(new StringReader(alert("firing", "shop", mark)))
                        .readObject())
                .add("dashboardURL", "https://grafana.example.org/d/1")
                .add("valueString", "[ var='A' value=97 ]")
                .build();
        String body = "{\"receiver\":\"imas\",\"status\":\"firing\",\"orgId\":1,\"version\":\"1\",\"alerts\":[" + alert
                + "]}";
        Api.Answer answer = sender().post("alerts/grafana", body);
        assertThat(became(answer)).as(answer.text()).isEqualTo("CREATED");
        JsonObject incident = incident(results(answer).get(0));
        assertThat(incident.getJsonObject("labels").getString("dashboard_url"))
                .isEqualTo("https://grafana.example.org/d/1");
        assertThat(incident.getString("description")).endsWith("[ var='A' value=97 ]");
        // the same fingerprint from Alertmanager is another matter
        Api.Answer other = sender().post("alerts/alertmanager", webhook(alert("resolved", "shop", mark)));
        assertThat(became(other)).isEqualTo("NOTHING_OPEN");
    }

    @Test
    void any_json_is_read_by_what_the_address_says_of_it() {
        String path =
                "alerts/json?alerts=/items&title=/what/text&service-at=/where&severity-at=/how&key=/id&status=/state"
                        + "&resolved=gone&labels=/tags";
        String item =
                "{\"id\":7%s,\"state\":\"%s\",\"what\":{\"text\":\"Queue stuck\"},\"where\":\"%s\",\"how\":\"major\",\"tags\":{\"zone\":\"a\"}}";
        String number = String.valueOf(Math.abs(mark.hashCode()));
        Api.Answer answer =
                sender().post(path, "{\"items\":[" + item.formatted(number, "on", world.name("shop")) + "]}");
        assertThat(became(answer)).as(answer.text()).isEqualTo("CREATED");
        JsonObject incident = incident(results(answer).get(0));
        assertThat(incident.getString("title")).isEqualTo("Queue stuck");
        assertThat(incident.getString("severity")).isEqualTo("SEV2_HIGH");
        assertThat(incident.getJsonObject("labels").getString("zone")).isEqualTo("a");
        Api.Answer over = sender().post(path, "{\"items\":[" + item.formatted(number, "GONE", "") + "]}");
        assertThat(became(over)).as(over.text()).isEqualTo("RESOLVED");
        Api.Answer single =
                sender().post("alerts/json", "[{\"title\":\"One\",\"service\":\"" + world.name("shop") + "\"}]");
        assertThat(became(single)).isEqualTo("CREATED");
    }

    @Test
    void what_is_too_long_is_cut_and_not_refused() {
        String labels = Stream.iterate(0, i -> i + 1)
                .limit(80)
                .map(i -> "\"l" + i + "\":\"" + "x".repeat(5_000) + "\"")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        String body = "{\"title\":\"" + "t".repeat(3_000) + "\\n\",\"description\":\"" + "d".repeat(50_000)
                + "\",\"labels\":{" + labels + "},\"runbook\":\"javascript:alert(1)\",\"key\":\"" + mark
                + "k".repeat(400)
                + "\",\"service\":\"" + world.name("shop") + "\"}";
        Api.Answer answer = sender().post("alerts/json", body);
        assertThat(became(answer)).as(answer.text()).isEqualTo("CREATED");
        JsonObject incident = incident(results(answer).get(0));
        assertThat(incident.getString("title")).hasSize(500);
        assertThat(incident.getString("description")).hasSize(20_000);
        assertThat(incident.getJsonObject("labels")).hasSize(50);
        assertThat(became(sender().post("alerts/json", body))).isEqualTo("JOINED");
    }

    /** Another test may have guessed so often that this address has to wait, for a minute at most. */
    private static Api.Answer enqueue(String event) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> enqueued(event), answer -> answer.status() != 429);
    }

    private static Api.Answer enqueued(String event) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url().resolve("/v2/enqueue"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(event))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return new Api.Answer(answer.statusCode(), answer.headers().map(), answer.body());
    }

    private String event(String action, String key, String routingKey) {
        return """
                {"routing_key":"%s","event_action":"%s","dedup_key":"%s","client":"Nagios","client_url":"https://nagios.example.org",
                 "links":[{"href":"https://example.org/graph","text":"Graph"}],
                 "payload":{"summary":"db1 is down","source":"db1.example.org","severity":"error","component":"%s",
                            "custom_details":{"load":7,"more":{"a":1}}}}""".formatted(routingKey, action, key, world.name("ledger"));
    }

    @Test
    void what_speaks_pagerduty_triggers_acknowledges_and_resolves() throws IOException, InterruptedException {
        Api.Answer triggered = enqueue(event("trigger", mark, token));
        assertThat(triggered.status()).as(triggered.text()).isEqualTo(202);
        assertThat(triggered.json().getString("status")).isEqualTo("success");
        assertThat(triggered.json().getString("dedup_key")).isEqualTo(mark);
        JsonObject incident = byTitleAndKey("pagerduty:" + mark);
        assertThat(incident.getString("severity")).isEqualTo("SEV2_HIGH");
        assertThat(incident.getString("service")).isEqualTo(world.name("ledger"));
        assertThat(incident.getString("description"))
                .isEqualTo("load: 7\nmore: {\"a\":1}\nGraph https://example.org/graph");

        String plain = "{\"routing_key\":\"" + token + "\",\"dedup_key\":\"" + mark + "\",\"event_action\":\"%s\"}";
        assertThat(enqueue(plain.formatted("acknowledge")).status()).isEqualTo(202);
        assertThat(byTitleAndKey("pagerduty:" + mark).getString("status")).isEqualTo("ACKNOWLEDGED");
        assertThat(enqueue(plain.formatted("resolve")).status()).isEqualTo(202);
        assertThat(api().get("incidents/" + incident.getString("id")).json().getString("status"))
                .isEqualTo("RESOLVED");
        assertThat(enqueue(plain.formatted("resolve")).status()).isEqualTo(202);
    }

    private static JsonObject byTitleAndKey(String key) {
        return api()
                .get("incidents?limit=200&status=TRIGGERED&status=ACKNOWLEDGED&service=" + world.name("ledger"))
                .items()
                .stream()
                .filter(found -> key.equals(found.getString("dedupKey", "")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_trigger_without_a_key_is_given_one() throws IOException, InterruptedException {
        Api.Answer answer = enqueue(event("trigger", "", token));
        assertThat(answer.json().getString("dedup_key")).hasSize(32);
    }

    @Test
    void an_event_that_pagerduty_would_refuse_is_refused_in_its_words_and_changes_nothing()
            throws IOException, InterruptedException {
        for (String bad : List.of(
                event("trigger", mark, "0123456789abcdef0123456789abcdef"),
                event("celebrate", mark, token),
                event("resolve", "", token),
                event("trigger", mark, token).replace("db1 is down", ""),
                event("trigger", mark, token).replace("error", "grave"),
                "{\"routing_key\":\"" + token + "\"}",
                "[]",
                "{")) {
            Api.Answer answer = enqueue(bad);
            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.json().getString("status")).isEqualTo("invalid event");
            assertThat(answer.json().getJsonArray("errors")).isNotEmpty();
            assertThat(answer.text()).doesNotContain(token);
        }
        assertThat(api().get("incidents?limit=200&service=" + world.name("ledger"))
                        .items())
                .noneMatch(found -> ("pagerduty:" + mark).equals(found.getString("dedupKey", "")));
    }

    @Test
    void an_event_larger_than_pagerduty_takes_is_not_read() throws IOException, InterruptedException {
        Api.Answer answer = enqueue("{\"routing_key\":\"" + "x".repeat(600_000) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void a_token_that_may_only_look_brings_no_alerts() throws IOException, InterruptedException {
        JsonObject draft = World.object()
                .add("name", world.name("viewer-" + mark))
                .add("role", "VIEWER")
                .build();
        String viewer = api().post("api-tokens", draft.toString()).json().getString("token");
        assertThat(api().with(viewer)
                        .post("alerts/alertmanager", webhook(alert("firing", "shop", mark)))
                        .status())
                .isEqualTo(403);
        assertThat(enqueue(event("trigger", mark, viewer)).status()).isEqualTo(400);
    }
}
