package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.imas.it.doors.DoorsResource;
import org.imas.platform.Json;
import org.imas.testkit.Api;
import org.imas.testkit.HubServer;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The doors beside REST: messages on the intake queue and CDI events, on the WAR with one more resource that uses them. */
@Tag("matrix")
class DoorsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** WildFly looks every two minutes, and twice. */
    private static final Duration RECOVERY = Duration.ofMinutes(5);

    private static final Path FOLDER = Path.of("target/doors-it");
    private static final String TOKEN = "doors-it-bootstrap-token";

    private static final String PARENT = "00f067aa0ba902b7";

    /** Where the server's OpenTelemetry sends its spans. */
    private static final Sink COLLECTOR = new Sink();

    private static HubServer server;

    private final Sink sink = new Sink();
    private World world;

    @BeforeAll
    static void startWithOneMoreResource() throws IOException {
        Path war = FOLDER.resolve(UUID.randomUUID() + ".war");
        Files.createDirectories(FOLDER);
        ShrinkWrap.create(ZipImporter.class, "imas-manager.war")
                .importFrom(new File("target/imas-manager.war"))
                .as(WebArchive.class)
                .addClass(DoorsResource.class)
                .as(ZipExporter.class)
                .exportTo(war.toFile());
        Map<String, String> environment = Map.of(
                "IMAS_BOOTSTRAP_TOKEN", TOKEN,
                "IMAS_OUTBOUND_ALLOW_PRIVATE", "true",
                "IMAS_INTAKE_RATE", "1",
                "IMAS_INTAKE_BURST", "3",
                "OTEL_SDK_DISABLED", "false",
                "OTEL_SERVICE_NAME", "imas",
                "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "OTEL_EXPORTER_OTLP_ENDPOINT", COLLECTOR.url(""),
                "OTEL_BSP_SCHEDULE_DELAY", "500");
        Path folder = Files.createTempDirectory(FOLDER, ServerKind.chosen().toString());
        server = ServerKind.chosen().alone(folder, war, environment).awaitReady(Duration.ofMinutes(5));
    }

    @AfterAll
    static void stopServer() {
        server.close();
        COLLECTOR.close();
    }

    private static Api api() {
        return new Api(server.uri("/"), TOKEN);
    }

    @BeforeEach
    void aTeamWithAServiceAndAWebhook() {
        world = new World(api());
        world.team("data");
        world.service("redis", "data");
        world.webhook("hook", "data", sink.url("/hook"));
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void a_json_message_on_the_intake_queue_becomes_an_incident_and_is_delivered() {
        send(world.report("By message", "redis", "SEV2_HIGH"));
        awaitTitles("By message");
        Awaitility.await().atMost(PATIENCE).until(() -> sink.at("/hook").size() == 1);
    }

    @Test
    void a_message_that_cannot_be_read_ends_as_a_dead_letter_with_its_reason_and_the_next_is_processed() {
        send("this is no JSON");
        send(world.report("", "redis", "SEV2_HIGH"));
        send(world.report("After the bad ones", "redis", "SEV2_HIGH"));
        awaitTitles("After the bad ones");
        List<String> letters = List.of(dead(), dead());
        assertThat(letters)
                .anySatisfy(letter ->
                        assertThat(letter).contains("not readable JSON").endsWith("<- this is no JSON"));
        assertThat(letters).anySatisfy(letter -> assertThat(letter).contains("title"));
    }

    @Test
    void an_event_fired_in_a_transaction_becomes_an_incident_when_it_commits_and_none_when_it_does_not() {
        fire("Undone", false);
        fire("Committed", true);
        awaitTitles("Committed");
        Awaitility.await().atMost(PATIENCE).until(() -> sink.at("/hook").size() == 1);
    }

    @Test
    void what_an_application_beside_the_hub_reports_comes_with_its_transaction_and_goes_with_it() {
        assumeFalse(ServerKind.chosen() == ServerKind.PAYARA_MICRO, "one application a server");
        Shop shop = Shop.deploy(server, FOLDER);
        String service = world.name("redis");
        shop.fires("Undone by the shop", service, false);
        shop.fires("Committed by the shop", service, true);
        shop.calls("Called by the shop", service);
        String ofIt = "incidents?service=" + service;
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(api().get(ofIt).items()).hasSize(2));
        assertThat(api().get(ofIt).items())
                .extracting(incident -> incident.getString("title"))
                .containsExactlyInAnyOrder("Committed by the shop", "Called by the shop");
        assertThat(api().get(ofIt).items())
                .extracting(incident -> incident.getString("reportedBy"))
                .containsOnly("jms:shop");
        assertThat(api().get(ofIt).items())
                .filteredOn(incident -> incident.getString("title").equals("Called by the shop"))
                .extracting(incident -> incident.getString("traceId"))
                .containsExactly("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void what_an_application_reports_comes_even_if_the_server_dies_while_its_transaction_commits() {
        assumeFalse(ServerKind.chosen() == ServerKind.PAYARA_MICRO, "one application a server");
        Shop.deploy(server, FOLDER).firesAndHalts("Halted", world.name("redis"));
        server.handle().onExit().join();
        server = server.again().awaitReady(Duration.ofMinutes(5));
        Awaitility.await()
                .atMost(RECOVERY)
                .untilAsserted(() -> assertThat(api().get("incidents?service=" + world.name("redis"))
                                .items())
                        .extracting(incident -> incident.getString("title"))
                        .containsExactly("Halted"));
    }

    @Test
    void what_is_reported_in_a_trace_is_told_in_it() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        String incident = World.id(api().post(
                        "incidents",
                        world.report("Traced", "redis", "SEV2_HIGH"),
                        "traceparent",
                        "00-" + trace + "-" + PARENT + "-01"));
        assertThat(api().get("incidents/" + incident).json().getString("traceId"))
                .isEqualTo(trace);
        awaitTold(trace);
        awaitSpan(trace, "deliver WEBHOOK");
    }

    @Test
    void a_message_may_name_its_trace() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        Api.Answer sent = api().post(
                        "test-doors/jms?traceparent=00-" + trace + "-" + PARENT + "-01",
                        world.report("Traced by message", "redis", "SEV2_HIGH"));
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        awaitTitles("Traced by message");
        awaitTold(trace);
        awaitSpan(trace, "imas.intake process");
        awaitSpan(trace, "deliver WEBHOOK");
    }

    private void awaitTold(String trace) {
        Awaitility.await().atMost(PATIENCE).until(() -> sink.at("/hook").size() == 1);
        Sink.Arrival arrival = sink.at("/hook").get(0);
        assertThat(arrival.headers().get("Traceparent").get(0)).startsWith("00-" + trace + "-");
        assertThat(Json.parse(arrival.body()).getString("trace_id")).isEqualTo(trace);
    }

    /** In the format of OpenTelemetry an id is its bytes, and a name stands as it is. */
    private static void awaitSpan(String trace, String name) {
        String id = new String(HexFormat.of().parseHex(trace), StandardCharsets.ISO_8859_1);
        Awaitility.await(name)
                .atMost(PATIENCE)
                .until(() -> COLLECTOR.at("/v1/traces").stream()
                        .map(Sink.Arrival::body)
                        .anyMatch(body -> body.contains(id) && body.contains(name)));
    }

    @Test
    void a_caller_that_reports_too_fast_waits_and_others_do_not() throws IOException, InterruptedException {
        Api fast = api().with(token("fast"));
        for (int i = 0; i < 3; i++) {
            assertThat(fast.post("incidents", world.report("Taken " + i, "redis", "SEV4_LOW"))
                            .status())
                    .isEqualTo(201);
        }
        Api.Answer refused = fast.post("incidents", world.report("One too many", "redis", "SEV4_LOW"));
        assertThat(refused.status()).as(refused.text()).isEqualTo(429);
        assertThat(refused.header("content-type")).startsWith("application/problem+json");
        assertThat(refused.json().getString("type")).isEqualTo("urn:imas:problem:too-many-reports");
        assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(1, 60);
        assertThat(fast.get("incidents?service=" + world.name("redis")).items()).hasSize(3);
        assertThat(api().with(token("other"))
                        .post("incidents", world.report("Of another", "redis", "SEV4_LOW"))
                        .status())
                .isEqualTo(201);
        assertThat(api().get("metrics").text()).contains("imas_intake_refused_total 1.0");
    }

    private String token(String name) {
        String body = World.object()
                .add("name", world.name(name))
                .add("role", "REPORTER")
                .build()
                .toString();
        return api().post("api-tokens", body).json().getString("token");
    }

    private void send(String text) {
        Api.Answer answer = api().post("test-doors/jms", text);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String dead() {
        return api().get("test-doors/dead").text();
    }

    private void fire(String title, boolean commit) {
        Api.Answer answer = api().post(
                        "test-doors/event?commit=" + commit + "&title=" + title + "&service=" + world.name("redis"),
                        "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void awaitTitles(String... titles) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(api().get("incidents?service=" + world.name("redis"))
                                .items())
                        .extracting(incident -> incident.getString("title"))
                        .containsExactly(titles));
    }
}
