package org.imas.it;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.imas.testkit.Api;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rules as an administrator writes them, and what the dry run says of them. */
@Tag("matrix")
class RoutingIT extends Hub {

    private final Sink sink = new Sink();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private World world;
    private String rule = "";

    @BeforeEach
    void start() {
        mail.start();
        world = new World(api());
        world.team("data");
        world.service("redis", "data");
        world.webhook("hook", "data", sink.url("/hook"));
        world.provider(
                "mail",
                "SMTP",
                World.object()
                        .add("host", "localhost")
                        .add("port", mail.getSmtp().getPort())
                        .add("from_email", "imas@example.org")
                        .add("use_tls", false)
                        .build(),
                "data");
    }

    @AfterEach
    void stop() {
        if (!rule.isEmpty()) {
            assertThat(api().delete("routing/rules/" + rule).status()).isEqualTo(204);
        }
        mail.stop();
        sink.close();
    }

    @Test
    void the_defaults_are_rules_that_can_be_seen() {
        List<JsonObject> rules = api().get("routing/rules").items();
        assertThat(rules)
                .extracting(one -> one.getString("name"))
                .contains("Channels of the owner team", "Whoever is on call", "Mandatory e-mail of impact scopes");
    }

    @Test
    void a_rule_adds_a_recipient_and_the_dry_run_says_the_same_as_what_then_happens() {
        rule = World.id(api().post("routing/rules", rule("boss", "{\"emails\":[\"boss@example.org\"]}")));
        JsonObject tried = dryRun("SEV1_CRITICAL");
        assertThat(targets(tried)).contains("boss@example.org");
        assertThat(targets(dryRun("SEV4_LOW"))).doesNotContain("boss@example.org");
        assertThat(tried.getJsonArray("rules").toString()).contains(world.name("boss"));
        assertThat(tried.getJsonArray("deliveries").getValuesAs(JsonObject.class))
                .allSatisfy(
                        planned -> assertThat(planned.getJsonObject("preview").getString("content"))
                                .contains("It burns"));
        assertThat(tried.toString()).doesNotContain(sink.url("/hook"));
        assertThat(sink.at("/hook")).isEmpty();

        String incident = World.id(api().post("incidents", world.report("It burns", "redis", "SEV1_CRITICAL")));
        List<JsonObject> made = world.deliveriesIn("DELIVERED", incident, ofSeconds(20));
        assertThat(made)
                .extracting(delivery -> delivery.getString("target"))
                .containsExactlyInAnyOrderElementsOf(targets(tried));
        assertThat(made)
                .extracting(delivery -> delivery.getJsonArray("reasons").toString())
                .containsExactlyInAnyOrderElementsOf(
                        tried.getJsonArray("deliveries").getValuesAs(JsonObject.class).stream()
                                .map(planned -> planned.getJsonArray("reasons").toString())
                                .toList());
    }

    @Test
    void a_rule_that_stops_keeps_the_defaults_from_telling_anybody() {
        rule = World.id(api().post("routing/rules", rule("quiet", "{\"stop\":true}")));
        assertThat(targets(dryRun("SEV1_CRITICAL"))).isEmpty();
        String incident = World.id(api().post("incidents", world.report("x", "redis", "SEV1_CRITICAL")));
        assertThat(api().get("incidents/" + incident).json().getString("notification"))
                .isEqualTo("NO_RECIPIENT");
        assertThat(world.deliveries(incident)).isEmpty();
    }

    @Test
    void what_is_wrong_with_a_rule_is_told_when_it_is_saved() {
        String when = "{\"labels\":[\"env=a\",\"env=b\"],\"services\":[\"nope\"],\"window\":{\"zone\":\"Mars/Base\"}}";
        Api.Answer refused = api().post(
                        "routing/rules",
                        "{\"name\":\"bad\",\"when\":" + when + ",\"then\":{\"providers\":[{\"provider\":\"nope\"}]}}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("when.labels[1]", "when.services[0]", "when.window.zone", "then.providers[0].provider");
        assertThat(api().post("routing/rules", rule("nothing", "{}")).text()).contains("does nothing");
    }

    @Test
    void what_a_rule_speaks_of_cannot_be_removed() {
        String person = world.person("ada", "ada@example.org");
        rule = World.id(api().post("routing/rules", rule("ada", "{\"people\":[\"" + person + "\"]}")));
        Api.Answer kept = api().delete("people/" + person);
        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.text()).contains("routing rule reference (1)");
    }

    @Test
    void what_a_person_prefers_is_kept_tried_and_then_stopped_by_an_acknowledgement() {
        String person = world.person("ada", world.name("ada") + "@example.org");
        String preferences = "people/" + person + "/notification-preferences";
        String steps = "{\"steps\":[{\"provider\":\"" + world.name("hook") + "\",\"target\":\"ada\"},"
                + "{\"channel\":\"EMAIL\",\"after\":\"PT10M\",\"severities\":[\"SEV1_CRITICAL\"]}]}";
        assertThat(api().put(preferences, steps).json().getJsonArray("warnings"))
                .isEmpty();
        String kept = api().get(preferences).text();
        assertThat(kept).contains("PT10M");
        assertThat(api().put(preferences, kept).status()).as(kept).isEqualTo(200);
        assertThat(api().put(preferences, "{\"steps\":[{\"channel\":\"PHONE\"}]}")
                        .text())
                .contains("steps[0].channel");
        rule = World.id(api().post("routing/rules", rule("ada", "{\"people\":[\"" + person + "\"]}")));
        assertThat(dryRun("SEV1_CRITICAL").toString()).contains("\"after\":\"PT10M\"", "\"unlessAcknowledged\":true");
        String incident = World.id(api().post("incidents", world.report("It burns", "redis", "SEV1_CRITICAL")));
        api().post("incidents/" + incident + "/acknowledge", "");
        assertThat(world.deliveries(incident))
                .filteredOn(delivery -> delivery.getString("target").startsWith(world.name("ada")))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.getString("state")).isEqualTo("EXPIRED"));
        assertThat(api().delete(preferences).status()).isEqualTo(204);
        assertThat(api().get(preferences).text()).isEqualTo("{\"steps\":[]}");
    }

    private String rule(String name, String then) {
        JsonObjectBuilder when = World.object()
                .add("severities", Json.createArrayBuilder().add("SEV1_CRITICAL"))
                .add("services", Json.createArrayBuilder().add(world.name("redis")));
        return World.object()
                .add("name", world.name(name))
                .add("when", when)
                .add("then", Json.createReader(new java.io.StringReader(then)).readObject())
                .build()
                .toString();
    }

    private JsonObject dryRun(String severity) {
        Api.Answer answer =
                api().post("routing/dry-run", "{\"report\":" + world.report("It burns", "redis", severity) + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> targets(JsonObject tried) {
        return tried.getJsonArray("deliveries").getValuesAs(JsonObject.class).stream()
                .map(planned -> planned.getString("target"))
                .toList();
    }
}
