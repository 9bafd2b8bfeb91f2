package org.imas.it;

import static java.time.Duration.ofSeconds;
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

/** What failed is found, sent again or given up, by REST on the WAR as shipped; and the hub has an eye on itself. */
@Tag("matrix")
class DeadLettersIT extends Hub {

    private final Sink sink = new Sink();
    private World world;
    private String provider;

    @BeforeEach
    void aTeamWithAServiceAndAWebhook() {
        world = new World(api());
        world.team("data");
        world.service("redis", "data");
        provider = world.webhook("hook", "data", sink.url("/hook"));
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void a_dead_letter_is_found_with_its_cause_and_arrives_when_it_is_replayed() {
        String incident = refused();
        JsonObject letter = letters().items().get(0);
        assertThat(letter.getJsonObject("incident").getString("id")).isEqualTo(incident);
        assertThat(letter.getJsonObject("lastAttempt").getString("remedy")).isNotEmpty();
        assertThat(letters().json().getInt("total")).isEqualTo(1);

        Api.Answer replayed = api().post("dead-letters/" + letter.getString("id") + "/replay", "");

        assertThat(replayed.status()).as(replayed.text()).isEqualTo(200);
        world.deliveriesIn("DELIVERED", incident, ofSeconds(10));
        assertThat(letters().items()).isEmpty();
        assertThat(kinds(incident)).contains("REPLAYED");
        Api.Answer again = api().post("dead-letters/" + letter.getString("id") + "/replay", "");
        assertThat(again.json().getString("type")).isEqualTo("urn:imas:problem:not-a-dead-letter");
    }

    @Test
    void all_that_match_are_replayed_or_discarded_at_once() {
        String first = refused();
        String second = refused();
        String filter = "{\"filter\":{\"provider\":\"" + provider + "\",\"state\":[\"REFUSED\"],\"incident\":\"" + first
                + "\"}}";
        Api.Answer done = api().post("dead-letters/replay", filter);
        assertThat(done.json().getInt("done")).as(done.text()).isEqualTo(1);
        world.deliveriesIn("DELIVERED", first, ofSeconds(10));

        Api.Answer discarded = api().post(
                        "dead-letters/discard",
                        "{\"filter\":{\"provider\":\"" + world.name("hook") + "\"},\"reason\":\"told by phone\"}");
        assertThat(discarded.json().getInt("done")).as(discarded.text()).isEqualTo(1);
        JsonObject ending = world.deliveries(second).get(0).getJsonObject("ending");
        assertThat(ending.getString("note")).isEqualTo("told by phone");
        assertThat(ending.getString("by")).isNotEmpty();
        assertThat(kinds(second)).contains("DISCARDED");
    }

    @Test
    void an_open_delivery_is_cancelled_with_a_reason() {
        sink.answer("/hook", 500, 500, 500, 500, 500);
        String incident = World.id(api().post("incidents", world.report("Stuck", "redis", "SEV2_HIGH")));
        JsonObject waiting =
                world.deliveriesIn("WAITING", incident, ofSeconds(10)).get(0);
        String path = "deliveries/" + waiting.getString("id");
        assertThat(api().post(path + "/cancel", "{}").json().getString("detail"))
                .contains("reason");
        Api.Answer cancelled = api().post(path + "/cancel", "{\"reason\":\"no use\"}");
        assertThat(cancelled.json().getJsonObject("delivery").getString("state"))
                .as(cancelled.text())
                .isEqualTo("CANCELLED");
        assertThat(api().get(path).json().getJsonObject("incident").getString("id"))
                .isEqualTo(incident);
        assertThat(api().get("deliveries?state=CANCELLED&provider=" + provider).items())
                .hasSize(1);
        assertThat(kinds(incident)).contains("CANCELLED");
    }

    @Test
    void wrong_wishes_are_refused_with_the_field() {
        assertThat(api().post("dead-letters/replay", "{}").status()).isEqualTo(400);
        assertThat(api().post("dead-letters/replay", "{\"filter\":{\"colour\":\"red\"}}")
                        .text())
                .contains("filter.colour");
        assertThat(api().get("dead-letters?state=DELIVERED&from=yesterday").text())
                .contains("\"state\"", "\"from\"");
        assertThat(api().get("deliveries/00000000-0000-0000-0000-000000000000").status())
                .isEqualTo(404);
    }

    @Test
    void the_hub_audits_itself_every_minute() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(api().get("self-audit").json().getString("result"))
                        .isIn("CLEAN", "FINDINGS"));
        assertThat(api().get("metrics").text()).contains("imas_audit_runs_total", "imas_deliveries_open");
    }

    /** The id of an incident whose only delivery was refused. */
    private String refused() {
        sink.answer("/hook", 404);
        String incident = World.id(api().post("incidents", world.report("Refused", "redis", "SEV2_HIGH")));
        world.deliveriesIn("REFUSED", incident, ofSeconds(10));
        return incident;
    }

    private Api.Answer letters() {
        return api().get("dead-letters?provider=" + provider);
    }

    private List<String> kinds(String incident) {
        return api().get("incidents/" + incident + "/timeline").items().stream()
                .map(entry -> entry.getString("kind"))
                .toList();
    }
}
