package org.imas.it;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.imas.platform.Json;
import org.imas.testkit.Api;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job on the WAR as shipped: an incident goes in, the right people are told. */
@Tag("matrix")
class IncidentIT extends Hub {

    private final Sink sink = new Sink();
    private World world;

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
    void an_accepted_incident_is_delivered_and_its_deliveries_say_why_and_how() {
        Api.Answer created = post("Redis 🔴 <b>down</b>");
        assertThat(created.header("Location")).endsWith("/api/v1/incidents/" + World.id(created));
        assertThat(created.json().getString("status")).isEqualTo("TRIGGERED");
        assertThat(created.json().getString("shortId")).matches("[0-9a-f]{8}");

        List<JsonObject> deliveries = world.deliveriesIn("DELIVERED", World.id(created), ofSeconds(10));

        assertThat(deliveries).hasSize(1);
        assertThat(deliveries.get(0).getString("provider")).isEqualTo(world.name("hook"));
        assertThat(deliveries.get(0).getJsonArray("reasons").getJsonObject(0).getString("text"))
                .contains(world.name("data"), world.name("redis"));
        JsonObject attempt = deliveries.get(0).getJsonArray("attempts").getJsonObject(0);
        assertThat(attempt.getString("outcome")).isEqualTo("ACCEPTED");
        assertThat(attempt.getInt("durationMs")).isNotNegative();
        JsonObject told = Json.parse(sink.at("/hook").get(0).body());
        assertThat(told.getString("title")).isEqualTo("Redis 🔴 <b>down</b>");
        assertThat(told.getString("incident_id")).isEqualTo(World.id(created));
        assertThat(told.getJsonObject("links").getString("incident"))
                .as("its page, not the REST interface, which people cannot open")
                .endsWith("/incident.xhtml?id=" + World.id(created));
    }

    @Test
    void a_receiver_that_fails_twice_gets_the_delivery_on_the_third_attempt() {
        sink.answer("/hook", 500, 500);
        String incident = World.id(post("Twice refused"));

        JsonObject delivery =
                world.deliveriesIn("DELIVERED", incident, ofSeconds(90)).get(0);

        assertThat(delivery.getJsonArray("attempts").getValuesAs(JsonObject.class))
                .extracting(attempt -> attempt.getString("outcome"))
                .containsExactly("TRY_AGAIN", "TRY_AGAIN", "ACCEPTED");
        Set<List<String>> marks = sink.at("/hook").stream()
                .map(arrival -> arrival.headers().get("X-imas-delivery"))
                .collect(Collectors.toSet());
        assertThat(marks).as("one mark over all attempts").containsExactly(List.of(delivery.getString("id")));
    }

    @Test
    void what_the_remote_refuses_for_good_is_not_tried_again() {
        sink.answer("/hook", 404, 200);
        String incident = World.id(post("Refused"));
        JsonObject delivery =
                world.deliveriesIn("REFUSED", incident, ofSeconds(10)).get(0);
        assertThat(delivery.getJsonArray("attempts")).hasSize(1);
    }

    @Test
    void its_life_goes_forward_only_and_those_who_were_told_hear_of_each_step() {
        String incident = World.id(post("Life"));
        assertThat(move(incident, "acknowledge").json().getString("status")).isEqualTo("ACKNOWLEDGED");
        assertThat(move(incident, "acknowledge").status())
                .as("twice is no error")
                .isEqualTo(200);
        assertThat(move(incident, "resolve").json().getString("resolvedAt")).isNotEmpty();
        Api.Answer back = move(incident, "acknowledge");
        assertThat(back.status()).isEqualTo(409);
        assertThat(back.json().getString("type")).isEqualTo("urn:imas:problem:illegal-transition");

        List<JsonObject> deliveries = world.deliveriesIn("DELIVERED", incident, ofSeconds(10));

        assertThat(deliveries)
                .extracting(delivery ->
                        delivery.getJsonArray("reasons").getJsonObject(0).getString("kind"))
                .containsExactly("OWNER_TEAM", "TOLD_BEFORE", "TOLD_BEFORE");
        assertThat(api().get("incidents/" + incident + "/timeline").items())
                .extracting(entry -> entry.getString("kind"))
                .containsExactly("TRIGGERED", "NOTIFYING", "ACKNOWLEDGED", "NOTIFYING", "RESOLVED", "NOTIFYING");
    }

    @Test
    void the_same_idempotency_key_answers_the_same_incident_even_when_sent_at_once() {
        String report = world.report("Once", "redis", "SEV2_HIGH");
        List<CompletableFuture<Api.Answer>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> api().post("incidents", report, "Idempotency-Key", world.name("key"))))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join).map(World::id).distinct())
                .hasSize(1);
        Api.Answer other = api().post(
                        "incidents",
                        world.report("Another", "redis", "SEV2_HIGH"),
                        "Idempotency-Key",
                        world.name("key"));
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void an_open_incident_with_the_same_dedup_key_is_answered_and_a_resolved_one_is_not() {
        String report = World.object()
                .add("title", "Again")
                .add("service", world.name("redis"))
                .add("dedupKey", "again")
                .build()
                .toString();
        String first = World.id(api().post("incidents", report));
        Api.Answer second = api().post("incidents", report);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().getString("id")).isEqualTo(first);
        move(first, "resolve");
        assertThat(World.id(api().post("incidents", report))).isNotEqualTo(first);
    }

    @Test
    void an_incident_that_nobody_can_be_told_of_says_so() {
        world.team("lonely");
        world.service("forgotten", "lonely");
        Api.Answer created = api().post("incidents", world.report("Silence", "forgotten", "SEV4_LOW"));
        assertThat(created.json().getString("notification")).isEqualTo("NO_RECIPIENT");
        assertThat(api().get("incidents?notification=NO_RECIPIENT&service=" + world.name("forgotten"))
                        .items())
                .hasSize(1);
        assertThat(api().get("incidents/" + World.id(created) + "/timeline").items())
                .anySatisfy(entry -> assertThat(entry.getString("kind")).isEqualTo("NO_RECIPIENT"));
    }

    @Test
    void lists_are_paged_by_cursor_the_newest_incident_first() {
        List<String> made =
                IntStream.range(0, 5).mapToObj(i -> World.id(post("Page " + i))).collect(Collectors.toList());
        java.util.Collections.reverse(made);
        String filter = "incidents?limit=2&service=" + world.name("redis");
        Api.Answer first = api().get(filter);
        Api.Answer second = api().get(filter + "&cursor=" + first.json().getString("next"));
        Api.Answer third = api().get(filter + "&cursor=" + second.json().getString("next"));
        assertThat(ids(first)).isEqualTo(made.subList(0, 2));
        assertThat(ids(second)).isEqualTo(made.subList(2, 4));
        assertThat(ids(third)).isEqualTo(made.subList(4, 5));
        assertThat(third.json()).doesNotContainKey("next");
    }

    private static List<String> ids(Api.Answer page) {
        return page.items().stream().map(item -> item.getString("id")).toList();
    }

    private Api.Answer post(String title) {
        return api().post("incidents", world.report(title, "redis", "SEV1_CRITICAL"));
    }

    private Api.Answer move(String incident, String step) {
        return api().post("incidents/" + incident + "/" + step, "");
    }
}
