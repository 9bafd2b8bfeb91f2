package org.imas.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Sets up, by REST, what a test needs in the hub; names carry a mark of their own, so that tests do not meet. */
public final class World {

    private final Api api;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    public World(Api api) {
        this.api = api;
    }

    public Api api() {
        return api;
    }

    /** A name that no other test has. */
    public String name(String plain) {
        return plain + "-" + mark;
    }

    public String team(String plain) {
        return id(api.post("teams", object().add("name", name(plain)).build().toString()));
    }

    /** A service of that team. */
    public String service(String plain, String team) {
        JsonObject body =
                object().add("name", name(plain)).add("team", name(team)).build();
        return id(api.post("services", body.toString()));
    }

    public String person(String plain, String email) {
        JsonObject body = object().add("name", name(plain)).add("email", email).build();
        return id(api.post("people", body.toString()));
    }

    public String scope(String plain, String email) {
        JsonObject body =
                object().add("name", name(plain)).add("mandatoryEmail", email).build();
        return id(api.post("impact-scopes", body.toString()));
    }

    /** That person is on call for that team, from long ago until long from now. */
    public String onCall(String teamId, String personId) {
        JsonObject body = object().add("team", teamId)
                .add("person", personId)
                .add("from", "2020-01-01T00:00:00Z")
                .add("to", "2099-01-01T00:00:00Z")
                .build();
        return id(api.post("on-call-shifts", body.toString()));
    }

    /** A webhook provider that serves only that team. */
    public String webhook(String plain, String team, String url) {
        JsonObject settings = object().add("url", url).build();
        return provider(plain, "WEBHOOK", settings, team);
    }

    public String provider(String plain, String type, JsonObject settings, String team) {
        JsonObject body = object().add("name", name(plain))
                .add("type", type)
                .add("settings", settings)
                .add("teams", Json.createArrayBuilder().add(name(team)))
                .build();
        return id(api.post("providers", body.toString()));
    }

    /** The least report on that service. */
    public String report(String title, String service, String severity) {
        return object().add("title", title)
                .add("service", name(service))
                .add("severity", severity)
                .build()
                .toString();
    }

    /** The deliveries of an incident, once all are in that state. */
    public List<JsonObject> deliveriesIn(String state, String incident, Duration patience) {
        Awaitility.await("all deliveries of " + incident + " " + state)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(deliveries(incident))
                        .isNotEmpty()
                        .allSatisfy(delivery ->
                                assertThat(delivery.getString("state")).isEqualTo(state)));
        return deliveries(incident);
    }

    public List<JsonObject> deliveries(String incident) {
        return api.get("incidents/" + incident + "/deliveries").items();
    }

    public static JsonObjectBuilder object() {
        return Json.createObjectBuilder();
    }

    /** The id of what was just created. */
    public static String id(Api.Answer created) {
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.json().getString("id");
    }
}
