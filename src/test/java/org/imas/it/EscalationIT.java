package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.imas.testkit.Api;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An incident that nobody acknowledges, on the WAR as shipped, with its own timer. */
@Tag("matrix")
class EscalationIT extends Hub {

    private final Sink sink = new Sink();
    private World world;
    private String policy;

    @BeforeEach
    void aServiceWithAPolicy() {
        world = new World(api());
        world.team("data");
        world.service("redis", "data");
        world.webhook("hook", "data", sink.url("/hook"));
        world.webhook("boss", "data", sink.url("/boss"));
        policy = World.id(api().post("escalation-policies", draft("PT10S", "boss")));
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    private String draft(String wait, String provider) {
        String target = "{\"kind\":\"PROVIDER\",\"provider\":\"" + world.name(provider) + "\"}";
        return "{\"name\":\"" + world.name("policy") + "\",\"steps\":[{\"wait\":\"" + wait + "\",\"targets\":[" + target
                + "]},{\"wait\":\"PT1H\",\"targets\":[" + target + "]}],\"services\":[\"" + world.name("redis")
                + "\"]}";
    }

    private JsonObject escalation(String incident) {
        return api().get("incidents/" + incident + "/escalation").json();
    }

    private static void step(JsonObject escalation, String state, int step) {
        assertThat(escalation.getString("state")).isEqualTo(state);
        assertThat(escalation.getInt("step")).isEqualTo(step);
    }

    @Test
    void is_told_to_more_people_by_the_timer_and_by_hand_until_somebody_acknowledges() {
        String incident = World.id(api().post("incidents", world.report("Redis down", "redis", "SEV1_CRITICAL")));
        step(escalation(incident), "RUNNING", 0);

        Awaitility.await("the timer's step")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> step(escalation(incident), "RUNNING", 1));
        List<JsonObject> made = world.deliveriesIn("DELIVERED", incident, Duration.ofSeconds(10));
        assertThat(made.toString()).contains("Nobody acknowledged for", "level 2 of policy");
        assertThat(sink.at("/boss")).hasSizeGreaterThan(0);

        assertThat(api().post("incidents/" + incident + "/acknowledge", "").status())
                .isEqualTo(200);
        assertThat(escalation(incident).getString("state")).isEqualTo("STOPPED");
        assertThat(api().post("incidents/" + incident + "/unacknowledge", "").status())
                .isEqualTo(200);
        step(escalation(incident), "RUNNING", 0);

        Api.Answer byHand = api().post("incidents/" + incident + "/escalate", "");
        assertThat(byHand.status()).as(byHand.text()).isEqualTo(200);
        step(byHand.json(), "RUNNING", 1);
        assertThat(byHand.json().getJsonArray("done").toString()).contains("asked for it");
        assertThat(api().get("metrics").text()).contains("imas_escalation_pages_total{step=\"1\"}");

        Api.Answer inUse = api().delete("escalation-policies/" + policy);
        assertThat(inUse.json().getString("type")).isEqualTo("urn:imas:problem:still-in-use");
        assertThat(api().post("incidents/" + incident + "/resolve", "").status())
                .isEqualTo(200);
        Api.Answer tooLate = api().post("incidents/" + incident + "/escalate", "");
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.json().getString("type")).isEqualTo("urn:imas:problem:nothing-to-escalate");
        assertThat(api().delete("escalation-policies/" + policy).status()).isEqualTo(204);
    }

    @Test
    void a_policy_is_shown_changed_and_refused_as_a_whole_where_it_is_wrong() {
        JsonObject shown = api().get("escalation-policies/" + policy).json();
        assertThat(shown.getJsonArray("steps")).hasSize(2);
        assertThat(shown.getJsonArray("services").toString()).contains(world.name("redis"));
        Api.Answer changed = api().put("escalation-policies/" + policy, draft("PT30S", "hook"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        Api.Answer wrong = api().put("escalation-policies/" + policy, draft("PT1S", "nobody"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("steps[0].wait", "steps[0].targets[0].provider");
        assertThat(api().get("escalation-policies/" + policy).text()).contains("PT30S");
        Api.Answer second =
                api().post("escalation-policies", draft("PT10S", "boss").replace("policy-", "other-"));
        assertThat(second.text()).contains("services[0]", "has an escalation policy already");
        assertThat(api().get("escalation-policies?name=" + world.name("policy")).items())
                .hasSize(1);
        assertThat(api().delete("escalation-policies/" + policy).status()).isEqualTo(204);
        assertThat(api().get("escalation-policies/" + policy).status()).isEqualTo(404);
    }

    @Test
    void an_incident_without_a_policy_says_so() {
        assertThat(api().delete("escalation-policies/" + policy).status()).isEqualTo(204);
        String incident = World.id(api().post("incidents", world.report("Redis down", "redis", "SEV1_CRITICAL")));
        assertThat(escalation(incident).getString("state")).isEqualTo("NONE");
        assertThat(api().post("incidents/" + incident + "/escalate", "").status())
                .isEqualTo(409);
    }
}
