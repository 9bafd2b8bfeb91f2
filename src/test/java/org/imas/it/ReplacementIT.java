package org.imas.it;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.imas.testkit.Api;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A provider that everything names is removed, and another one takes its place. */
class ReplacementIT extends Hub {

    private final Sink sink = new Sink();
    private final World world = new World(api());

    @AfterEach
    void stop() {
        sink.close();
    }

    private String named(String text) {
        return text.replace('\'', '"')
                .replace("OLD", world.name("old"))
                .replace("DATA", world.name("data"))
                .replace("ADA", world.name("ada"))
                .replace("NAME", world.name("name"));
    }

    private static void ok(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    }

    @Test
    void what_named_it_names_the_other_one_and_what_waited_is_told_through_that() {
        String team = world.team("data");
        world.service("redis", "data");
        String ada = world.person("ada", "ada@example.org");
        String old = world.webhook("old", "data", sink.url("/old"));
        String other = world.webhook("new", "data", sink.url("/new"));
        ok(api().put(
                        "teams/" + team + "/routing",
                        named("{'targets':[{'provider':'OLD','target':'t'}],'preferences':[{'provider':'OLD'}]}")));
        ok(api().put(
                        "people/" + ada + "/notification-preferences",
                        named("{'steps':[{'provider':'OLD','target':'a'}]}")));
        String rule = World.id(api().post(
                        "routing/rules",
                        named("{'name':'NAME','team':'DATA','then':{'providers':[{'provider':'OLD','target':'r'}]}}")));
        String policy = World.id(api().post(
                        "escalation-policies",
                        named(
                                "{'name':'NAME','steps':[{'wait':'PT1H','targets':[{'kind':'PROVIDER','provider':'OLD','target':'e'}]}],"
                                        + "'teams':['DATA']}")));
        ok(api().post("providers/" + old + "/pause", "{\"reason\":\"broken\"}"));
        String incident = World.id(api().post("incidents", world.report("Down", "redis", "SEV2_HIGH")));

        Api.Answer refused = api().delete("providers/" + old);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(api().delete("providers/" + old + "?replacement=nobody").status())
                .isEqualTo(400);
        ok(api().delete("providers/" + old + "?replacement=" + world.name("new")));

        assertThat(api().get("providers/" + old).status()).isEqualTo(404);
        String name = world.name("new");
        assertThat(api().get("teams/" + team + "/routing").text())
                .contains(name, "\"target\":\"t\"")
                .doesNotContain(world.name("old"));
        assertThat(api().get("people/" + ada + "/notification-preferences").text())
                .contains(name);
        assertThat(api().get("routing/rules/" + rule).text()).contains(name, "\"target\":\"r\"");
        assertThat(api().get("escalation-policies/" + policy).text()).contains(name, "\"target\":\"e\"");
        assertThat(world.deliveriesIn("DELIVERED", incident, ofSeconds(30)))
                .extracting(delivery -> delivery.getString("provider"))
                .containsOnly(name);
        assertThat(sink.at("/old")).isEmpty();
        assertThat(sink.at("/new")).isNotEmpty();
        assertThat(api().delete("providers/" + other).json().getString("detail"))
                .containsAnyOf("is named by the routing rules", "is in the notification preferences of");
    }

    @Test
    void a_copy_is_made_with_its_secrets_and_is_not_active() {
        world.team("data");
        String id = world.webhook("hook", "data", sink.url("/canary"));
        Api.Answer made = api().post("providers/" + id + "/copy", "");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        JsonObject copy = made.json();
        assertThat(copy.getBoolean("active")).isFalse();
        assertThat(copy.getString("name")).isEqualTo(world.name("hook") + " (2)");
        assertThat(made.header("location")).endsWith("/providers/" + copy.getString("id"));
        JsonObject sent =
                api().post("providers/" + copy.getString("id") + "/test", "{}").json();
        assertThat(sent.getString("outcome")).isEqualTo("ACCEPTED");
        assertThat(sink.at("/canary")).hasSize(1);
    }
}
