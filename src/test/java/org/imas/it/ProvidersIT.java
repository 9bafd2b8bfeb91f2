package org.imas.it;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.imas.sandbox.Channel;
import org.imas.sandbox.Sandbox;
import org.imas.testkit.Api;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Providers as an operator sets them up, and whom they reach. */
@Tag("matrix")
class ProvidersIT extends Hub {

    private final Sink sink = new Sink();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private World world;

    @BeforeEach
    void start() {
        mail.start();
        world = new World(api());
        world.team("data");
        world.service("redis", "data");
    }

    @AfterEach
    void stop() {
        mail.stop();
        sink.close();
    }

    @Test
    void a_secret_goes_in_and_never_comes_out() {
        try (Sandbox ntfy = Sandbox.start(0, 0)) {
            JsonObject settings = World.object()
                    .add("server_url", "http://localhost:" + ntfy.httpPort())
                    .add("default_topic", "ops")
                    .add("access_token", "tk_canary_8f31")
                    .build();
            String id = world.provider("push", "NTFY", settings, "data");
            Api.Answer shown = api().get("providers/" + id);
            assertThat(shown.text()).doesNotContain("canary").contains("********");
            assertThat(api().get("providers?limit=200").text()).doesNotContain("canary");

            String changed = shown.text().replace("\"ops\"", "\"ops2\"").replace("\"id\":\"" + id + "\",", "");
            assertThat(api().put("providers/" + id, changed).status()).isEqualTo(200);
            JsonObject sent = api().post("providers/" + id + "/test", "{}").json();
            assertThat(sent.getString("outcome")).as(sent.toString()).isEqualTo("ACCEPTED");
            assertThat(ntfy.arrivals().of(Channel.NTFY)).singleElement().satisfies(arrival -> {
                assertThat(arrival.message().getString("topic")).isEqualTo("ops2");
                assertThat(arrival.header("authorization")).contains("Bearer tk_canary_8f31");
            });
        }
    }

    @Test
    void a_test_send_tells_what_the_remote_said_and_how_long_it_took() {
        String id = world.webhook("hook", "data", sink.url("/hook"));
        sink.answer("/hook", 403);
        JsonObject refused = api().post("providers/" + id + "/test", "{}").json();
        assertThat(refused.getString("outcome")).isEqualTo("REFUSED");
        assertThat(refused.getString("detail")).contains("403");
        assertThat(refused.getInt("durationMs")).isNotNegative();
        assertThat(api().post("providers/" + id + "/test", "{}").json().getString("outcome"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void a_refusal_comes_with_its_cause_and_a_remedy_in_the_readers_language() {
        String id = world.webhook("hook", "data", sink.url("/hook"));
        sink.answer("/hook", 404, 404, 404);
        JsonObject french = api().post("providers/" + id + "/test", "{}", "Accept-Language", "fr-FR")
                .json();
        assertThat(french.getString("cause")).startsWith("Il n’y a rien à cette adresse");
        JsonObject english = api().post("providers/" + id + "/test", "{}").json();
        assertThat(english.getString("remedy")).startsWith("Check the address");

        String incident = World.id(api().post("incidents", world.report("Nowhere", "redis", "SEV3_MEDIUM")));
        JsonObject attempt = world.deliveriesIn("REFUSED", incident, ofSeconds(15))
                .get(0)
                .getJsonArray("attempts")
                .getJsonObject(0);
        assertThat(attempt.getString("cause")).startsWith("There is nothing at this address");
    }

    @Test
    void a_connection_that_is_not_made_is_tried_again_within_the_same_attempt() {
        int port = freePort();
        String id = world.webhook("late", "data", "http://localhost:" + port + "/hook");
        JsonObject refused = api().post("providers/" + id + "/test", "{}").json();
        assertThat(refused.getString("code")).isEqualTo("not-connected");
        assertThat(refused.getInt("durationMs")).as("waited between its tries").isGreaterThan(100);
    }

    @Test
    void the_types_are_offered_with_their_settings_as_data() {
        List<JsonObject> types = api().get("provider-types").items();
        assertThat(types).extracting(type -> type.getString("type")).contains("NTFY", "SMTP", "WEBHOOK");
        assertThat(types)
                .filteredOn(type -> type.getString("type").equals("NTFY"))
                .flatExtracting(type -> type.getJsonArray("settings").getValuesAs(JsonObject.class))
                .anySatisfy(setting -> {
                    assertThat(setting.getString("key")).isEqualTo("access_token");
                    assertThat(setting.getBoolean("secret")).isTrue();
                });
    }

    @Test
    void people_on_call_and_impact_scopes_get_mail_one_each_with_every_reason() throws Exception {
        String person = world.person("ada", "ada-" + world.name("x") + "@example.org");
        world.onCall(world.name("data"), person);
        world.scope("security", "ciso-" + world.name("x") + "@example.org");
        world.scope("legal", "CISO-" + world.name("x") + "@example.org");
        JsonObject settings = World.object()
                .add("host", "localhost")
                .add("port", mail.getSmtp().getPort())
                .add("use_tls", false)
                .add("from_email", "imas@example.org")
                .build();
        world.provider("mail", "SMTP", settings, "data");
        String report = World.object()
                .add("title", "Disk full")
                .add("service", world.name("redis"))
                .add("severity", "SEV1_CRITICAL")
                .add(
                        "impactScopes",
                        Json.createArrayBuilder().add(world.name("security")).add(world.name("legal")))
                .build()
                .toString();

        List<JsonObject> deliveries =
                world.deliveriesIn("DELIVERED", World.id(api().post("incidents", report)), ofSeconds(15));

        assertThat(deliveries).hasSize(2);
        assertThat(deliveries)
                .anySatisfy(
                        delivery -> assertThat(delivery.getJsonArray("reasons")).hasSize(2));
        Awaitility.await().until(() -> mail.getReceivedMessages().length == 2);
        assertThat(Arrays.stream(mail.getReceivedMessages()).map(message -> subject(message)))
                .allSatisfy(subject -> assertThat(subject).contains("Disk full"));
    }

    @Test
    void a_low_severity_wakes_nobody_but_a_mandatory_mail_still_goes_out() {
        world.onCall(world.name("data"), world.person("ada", "ada-" + world.name("y") + "@example.org"));
        world.scope("security", "ciso-" + world.name("y") + "@example.org");
        JsonObject settings = World.object()
                .add("host", "localhost")
                .add("port", mail.getSmtp().getPort())
                .add("use_tls", false)
                .add("from_email", "imas@example.org")
                .build();
        world.provider("mail", "SMTP", settings, "data");
        String report = World.object()
                .add("title", "Slow")
                .add("service", world.name("redis"))
                .add("severity", "SEV4_LOW")
                .add("impactScopes", Json.createArrayBuilder().add(world.name("security")))
                .build()
                .toString();
        assertThat(world.deliveries(World.id(api().post("incidents", report))))
                .extracting(delivery -> delivery.getString("target"))
                .containsExactly("ciso-" + world.name("y") + "@example.org");
    }

    @Test
    void a_team_reaches_its_own_topic_and_its_preference_overrides_the_defaults() {
        world.webhook("hook", "data", sink.url("/hook"));
        JsonObject settings = World.object()
                .add("server_url", sink.url(""))
                .add("default_topic", "everyone")
                .build();
        world.provider("push", "NTFY", settings, "data");
        String team = teamId();
        Api.Answer set = api().put(
                        "teams/" + team + "/routing",
                        ("{'targets':[{'provider':'PUSH','target':'data-team'}],"
                                        + "'preferences':[{'provider':'PUSH','severities':['SEV1_CRITICAL']}]}")
                                .replace('\'', '"')
                                .replace("PUSH", world.name("push")));
        assertThat(set.status()).as(set.text()).isEqualTo(200);

        assertThat(targets("SEV1_CRITICAL")).containsExactly("data-team");
        assertThat(targets("SEV3_MEDIUM")).containsExactlyInAnyOrder(world.name("hook"), "data-team");
        assertThat(api().put("teams/" + team + "/routing", "{\"targets\":[{\"provider\":\"nope\",\"target\":\"x\"}]}")
                        .status())
                .isEqualTo(400);
        assertThat(targets("SEV1_CRITICAL")).as("a refusal changed nothing").containsExactly("data-team");
    }

    @Test
    void a_provider_with_unfinished_deliveries_cannot_be_removed() {
        String id = world.webhook("hook", "data", sink.url("/hook"));
        sink.answer("/hook", 500, 500, 500, 500, 500, 500, 500, 500);
        World.id(api().post("incidents", world.report("Unfinished", "redis", "SEV2_HIGH")));
        Api.Answer refused = api().delete("providers/" + id);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().getString("type")).isEqualTo("urn:imas:problem:provider-in-use");
    }

    @Test
    void a_provider_is_paused_and_resumed_tells_how_it_goes_and_may_have_limits_and_a_fallback() {
        String id = world.webhook("hook", "data", sink.url("/hook"));
        Api.Answer refused = api().post("providers/" + id + "/pause", "{\"reason\":\" \"}");
        assertThat(refused.status()).isEqualTo(400);
        JsonObject paused = api().post("providers/" + id + "/pause", "{\"reason\":\"moving house\"}")
                .json();
        assertThat(paused.getJsonObject("paused").getString("reason")).isEqualTo("moving house");
        JsonObject resumed = api().post("providers/" + id + "/resume", "{}").json();
        assertThat(resumed).doesNotContainKey("paused");
        assertThat(resumed.getString("node")).isNotBlank();

        JsonObject settings = World.object().add("url", sink.url("/other")).build();
        JsonObject body = World.object()
                .add("name", world.name("limited"))
                .add("type", "WEBHOOK")
                .add("settings", settings)
                .add("teams", Json.createArrayBuilder().add(world.name("data")))
                .add("rate", "30/PT1M")
                .add("concurrency", 3)
                .add("fallback", world.name("hook"))
                .add("fallbackAfter", World.object().add("SEV1_CRITICAL", "PT5M"))
                .build();
        String limited = World.id(api().post("providers", body.toString()));
        JsonObject gate = api().get("providers/" + limited + "/health").json().getJsonObject("gate");
        assertThat(gate.getJsonObject("circuit").getString("state")).isEqualTo("CLOSED");
        assertThat(gate.getJsonObject("calls").getInt("most")).isEqualTo(3);
        assertThat(gate.getJsonArray("limits").getJsonObject(0).getInt("available"))
                .isEqualTo(30);
        assertThat(api().get("providers/health?limit=200").items())
                .extracting(health -> health.getString("id"))
                .contains(id, limited);
        String shown = api().get("providers/" + limited).text().replace("\"id\":\"" + limited + "\",", "");
        assertThat(api().put("providers/" + limited, shown).text()).contains("PT5M", world.name("hook"));
        assertThat(api().delete("providers/" + id).json().getString("type"))
                .isEqualTo("urn:imas:problem:provider-in-use");
        assertThat(api().get("metrics").text())
                .contains("imas_provider_circuit_state{provider=\"" + world.name("hook"));
    }

    private List<String> targets(String severity) {
        String incident = World.id(api().post("incidents", world.report("Targets", "redis", severity)));
        return world.deliveries(incident).stream()
                .map(delivery -> delivery.getString("target"))
                .toList();
    }

    private String teamId() {
        return api().get("teams?name=" + world.name("data")).items().get(0).getString("id");
    }

    private static String subject(jakarta.mail.Message message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
