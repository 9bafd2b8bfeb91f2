package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.imas.testkit.Api;
import org.imas.testkit.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A team's rotation as people write and read it, on the WAR as shipped; it begins far from now, so that no day matters. */
@Tag("matrix")
class OnCallIT extends Hub {

    private World world;
    private String team;
    private String ada;
    private String bob;

    @BeforeEach
    void aTeamWithARotation() {
        world = new World(api());
        team = world.team("data");
        ada = world.person("Ada", "ada@example.org");
        bob = world.person("Bob", "bob@example.org");
        Api.Answer saved = api().put("teams/" + team + "/schedule", schedule("Europe/Paris"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.json().getJsonArray("warnings"))
                .as("nobody until it begins")
                .isNotEmpty();
    }

    /** Turns of a week, from Monday, 7 January 2030, at nine. */
    private String schedule(String zone) {
        return "{\"levels\":[{\"level\":1,\"layers\":[{\"name\":\"weeks\",\"people\":[\"" + ada + "\",\"" + bob
                + "\"],\"start\":\"2030-01-07\",\"handover\":\"09:00\",\"zone\":\"" + zone + "\"}]}]}";
    }

    private JsonObject onCall(String at) {
        List<JsonObject> items = api().get("on-call?team=" + team + "&at=" + at).items();
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private String who(String at) {
        List<JsonObject> duties = onCall(at).getJsonArray("onCall").getValuesAs(JsonObject.class);
        assertThat(duties).hasSize(1);
        return duties.get(0).getString("personId");
    }

    private String override(String person, String from, String to) {
        return "{\"team\":\"" + team + "\",\"person\":\"" + person + "\",\"from\":\"" + from + "\",\"to\":\"" + to
                + "\",\"reason\":\"dentist\"}";
    }

    @Test
    void the_rotation_an_override_and_a_swap_say_who_is_on_call() {
        assertThat(onCall("2030-01-01T00:00:00Z").getJsonArray("uncovered").toString())
                .isEqualTo("[1]");
        assertThat(who("2030-01-14T07:59:59Z")).isEqualTo(ada);
        assertThat(who("2030-01-14T08:00:00Z")).isEqualTo(bob);

        String dentist = World.id(
                api().post("on-call-overrides", override(bob, "2030-01-08T12:00:00Z", "2030-01-08T14:00:00Z")));
        assertThat(who("2030-01-08T12:00:00Z")).isEqualTo(bob);
        assertThat(who("2030-01-08T14:00:00Z")).isEqualTo(ada);
        Api.Answer overlapping =
                api().post("on-call-overrides", override(ada, "2030-01-08T13:00:00Z", "2030-01-08T15:00:00Z"));
        assertThat(overlapping.status()).isEqualTo(409);
        assertThat(overlapping.json().getString("type")).isEqualTo("urn:imas:problem:override-overlaps");
        assertThat(api().get("on-call-overrides?team=" + team).items()).hasSize(1);
        assertThat(api().delete("on-call-overrides/" + dentist).status()).isEqualTo(204);
        assertThat(who("2030-01-08T12:00:00Z")).isEqualTo(ada);

        String first = "{\"person\":\"" + ada + "\",\"from\":\"2030-01-09T00:00:00Z\",\"to\":\"2030-01-10T00:00:00Z\"}";
        String second =
                "{\"person\":\"" + bob + "\",\"from\":\"2030-01-16T00:00:00Z\",\"to\":\"2030-01-17T00:00:00Z\"}";
        String swap = "{\"team\":\"" + team + "\",\"first\":" + first + ",\"second\":" + second + "}";
        Api.Answer swapped = api().post("on-call-swaps", swap);
        assertThat(swapped.status()).as(swapped.text()).isEqualTo(201);
        assertThat(who("2030-01-09T12:00:00Z")).isEqualTo(bob);
        assertThat(who("2030-01-16T12:00:00Z")).isEqualTo(ada);
        assertThat(api().post("on-call-swaps", swap).status())
                .as("it is theirs no longer")
                .isIn(400, 409);
        assertThat(api().get("on-call-overrides?team=" + team).items()).hasSize(2);
    }

    @Test
    void the_calendar_has_shifts_and_gaps() {
        JsonObject calendar = api().get(
                        "teams/" + team + "/on-call/calendar?from=2030-01-01T00:00:00Z&to=2030-01-20T00:00:00Z")
                .json();
        assertThat(calendar.getJsonArray("shifts")).hasSize(2);
        assertThat(calendar.getJsonArray("gaps").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(gap -> assertThat(gap.getString("to")).isEqualTo("2030-01-07T08:00:00Z"));
        Api.Answer tooLong =
                api().get("teams/" + team + "/on-call/calendar?from=2030-01-01T00:00:00Z&to=2032-01-20T00:00:00Z");
        assertThat(tooLong.status()).isEqualTo(400);
    }

    @Test
    void a_person_reads_their_shifts_by_a_secret_url_until_it_is_closed() throws Exception {
        world.onCall(team, ada);
        String path = "people/" + ada + "/calendar-feed";
        assertThat(api().get(path).status()).isEqualTo(404);
        Api.Answer opened = api().post(path, "");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String secret = java.net.URI.create(opened.json().getString("url")).getPath();
        assertThat(api().get(path).text()).as("the secret is told once").doesNotContain("imascal_");
        HttpResponse<String> feed = anonymous(secret);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.body()).contains("BEGIN:VEVENT", world.name("data"));
        assertThat(api().delete(path).status()).isEqualTo(204);
        assertThat(anonymous(secret).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> anonymous(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url().resolve(path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void what_is_wrong_is_refused_with_its_place_and_the_schedule_stays() {
        String before = api().get("teams/" + team + "/schedule").text();
        String path = "teams/" + team + "/schedule";
        refused(api().put(path, schedule("Mars/Base")), "levels[0].layers[0].zone");
        refused(api().put(path, schedule("+01:00")), "levels[0].layers[0].zone");
        refused(api().put(path, schedule("UTC").replace(bob, "Nobody")), "levels[0].layers[0].people[1]");
        refused(api().put(path, schedule("UTC").replace("09:00", "25:00")), "levels[0].layers[0].handover");
        refused(api().put(path, schedule("UTC").replace("2030-01-07", "2030-02-30")), "levels[0].layers[0].start");
        refused(api().put(path, schedule("UTC").replace("\"level\":1", "\"level\":10")), "levels[0].level");
        refused(api().post("on-call-overrides", override(bob, "2030-01-08T14:00:00Z", "2030-01-08T12:00:00Z")), "to");
        refused(
                api().post("on-call-overrides", override("Nobody", "2030-01-08T12:00:00Z", "2030-01-08T14:00:00Z")),
                "person");
        refused(api().post("on-call-overrides", override(bob, "2020-01-08T12:00:00Z", "2020-01-08T14:00:00Z")), "to");
        refused(api().get("on-call?at=tomorrow"), "at");
        assertThat(api().get("teams/" + team + "/schedule").text()).isEqualTo(before);
        assertThat(api().get("on-call-overrides?team=" + team).items()).isEmpty();
        Api.Answer kept = api().delete("people/" + ada);
        assertThat(kept.json().getString("type")).isEqualTo("urn:imas:problem:still-in-use");
    }

    private static void refused(Api.Answer answer, String field) {
        assertThat(answer.status()).as("%s: %s", field, answer.text()).isEqualTo(400);
        assertThat(answer.json().getJsonArray("errors").getValuesAs(JsonObject.class))
                .as("%s", answer.text())
                .anySatisfy(fault -> assertThat(fault.getString("field")).isEqualTo(field));
    }
}
