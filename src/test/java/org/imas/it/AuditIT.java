package org.imas.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.imas.testkit.Api;
import org.imas.testkit.Sink;
import org.imas.testkit.Visitor;
import org.imas.testkit.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever does something to the hub is found in the audit: by their token, or by their name on the pages. */
@Tag("matrix")
class AuditIT extends Hub {

    private static final String PASSWORD = "correct horse battery";

    private final World world = new World(api());

    private static List<JsonObject> audit(String query) {
        Api.Answer answer = api().get("audit?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.items();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static List<String> actions(List<JsonObject> entries) {
        return entries.stream().map(entry -> entry.getString("action")).toList();
    }

    /** Somebody else's token. */
    private Api other() {
        Api.Answer made = api().post(
                        "api-tokens",
                        World.object()
                                .add("name", world.name("ci"))
                                .add("role", "ADMIN")
                                .build()
                                .toString());
        assertThat(audit("kind=API_TOKEN&object=" + World.id(made)).get(0).toString())
                .contains("\"hash\":\"***\"")
                .doesNotContain(made.json().getString("token"));
        return api().with(made.json().getString("token"));
    }

    @Test
    void what_a_token_does_is_told_by_its_name_with_what_was_before() {
        String ada = world.person("Ada", "ada@example.org");
        Api ci = other();
        String team = World.id(ci.post(
                "teams", World.object().add("name", world.name("data")).build().toString()));
        JsonObject changed = World.object()
                .add("name", world.name("data"))
                .add("email", "data@example.org")
                .add("members", Json.createArrayBuilder().add(ada))
                .build();
        assertThat(ci.put("teams/" + team, changed.toString()).status()).isEqualTo(200);
        String alone = World.object().add("name", world.name("data")).build().toString();
        assertThat(ci.put("teams/" + team, alone).status()).isEqualTo(200);
        assertThat(ci.delete("teams/" + team).status()).isEqualTo(204);
        List<JsonObject> entries = audit("object=" + team);
        assertThat(actions(entries)).containsExactly("REMOVED", "CHANGED", "CHANGED", "CREATED");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.getString("actor")).isEqualTo("token:" + world.name("ci"));
            assertThat(entry.getString("through")).isEqualTo("API");
            assertThat(entry.getString("kind")).isEqualTo("TEAM");
            assertThat(entry.getString("name")).isEqualTo(world.name("data"));
        });
        JsonObject change = entries.get(2);
        assertThat(change.getJsonObject("before").toString()).isEqualTo("{\"email\":null,\"members\":[]}");
        assertThat(change.getJsonObject("after").toString())
                .isEqualTo("{\"email\":\"data@example.org\",\"members\":[\"" + ada + "\"]}");
        assertThat(change.getJsonObject("names").getString(ada)).isEqualTo(world.name("Ada"));
        assertThat(audit("kind=TEAM&action=REMOVED&actor=" + encoded("token:" + world.name("ci"))))
                .hasSize(1);
    }

    @Test
    void what_refers_to_others_is_told_with_them_when_it_goes() {
        String ada = world.person("Ada", "ada@example.org");
        String team = world.team("data");
        String shift = world.onCall(team, ada);
        String quiet = World.id(api().post(
                        "quiet-hours",
                        World.object()
                                .add("person", ada)
                                .add("from", "22:00")
                                .add("to", "06:00")
                                .add("zone", "UTC")
                                .build()
                                .toString()));
        String provider = world.webhook("hook", "data", "https://hook.example.org/secret-part");
        for (String gone : List.of("on-call-shifts/" + shift, "quiet-hours/" + quiet, "providers/" + provider)) {
            assertThat(api().delete(gone).status()).as(gone).isEqualTo(204);
        }
        assertThat(removed(shift).getString("person")).isEqualTo(ada);
        assertThat(removed(shift).getString("team")).isEqualTo(team);
        assertThat(removed(quiet).getString("person")).isEqualTo(ada);
        assertThat(removed(provider).getJsonArray("teams").getString(0)).isEqualTo(team);
        assertThat(removed(provider).getString("sealedSettings")).isEqualTo("***");
        assertThat(audit("object=" + provider).toString()).doesNotContain("secret-part");
    }

    private static JsonObject removed(String object) {
        JsonObject last = audit("object=" + object).get(0);
        assertThat(last.getString("action")).isEqualTo("REMOVED");
        return last.getJsonObject("before");
    }

    @Test
    void coming_in_and_going_and_what_is_done_in_between_is_told_by_the_name() {
        String user = World.id(api().post(
                        "users",
                        World.object()
                                .add("name", world.name("bob"))
                                .add("role", "ADMIN")
                                .build()
                                .toString()));
        api().post("users/" + user + "/password", "{\"password\":\"" + PASSWORD + "\"}");
        Visitor visitor = new Visitor();
        signIn(visitor, "wrong horse battery");
        Visitor.Answer must = visitor.followed(signIn(visitor, PASSWORD));
        assertThat(must.uri().getPath()).isEqualTo("/password.xhtml");
        Visitor.Answer live = visitor.followed(visitor.send(Forms.of(must, "change")
                .with("present", PASSWORD)
                .with("wanted", "quite another password")
                .with("repeated", "quite another password")));
        visitor.send(Forms.signOut(live));
        List<JsonObject> entries = audit("object=" + user);
        assertThat(actions(entries)).first().isEqualTo("SIGNED_OUT");
        assertThat(actions(entries)).contains("SIGN_IN_FAILED", "SIGNED_IN", "PASSWORD_CHANGED", "CREATED");
        assertThat(entries.toString()).doesNotContain(PASSWORD).doesNotContain("PBKDF2");
        assertThat(entries)
                .filteredOn(entry -> List.of("SIGNED_IN", "SIGNED_OUT").contains(entry.getString("action")))
                .hasSize(2)
                .allSatisfy(entry -> {
                    assertThat(entry.getString("actor")).isEqualTo("user:" + world.name("bob"));
                    assertThat(entry.getString("through")).isEqualTo("CONSOLE");
                });
        assertThat(entries)
                .filteredOn(entry -> entry.getString("action").equals("PASSWORD_CHANGED"))
                .extracting(entry -> entry.getString("actor"))
                .as("the one that was given, and their own choice")
                .containsExactly("user:" + world.name("bob"), "token:bootstrap");
        assertThat(entries)
                .filteredOn(entry -> entry.getString("action").equals("SIGN_IN_FAILED"))
                .extracting(entry -> entry.getString("actor"))
                .containsExactly("stranger");
    }

    private Visitor.Answer signIn(Visitor visitor, String password) {
        Visitor.Answer shown = visitor.followed(visitor.get(url().resolve("/live.xhtml")));
        return visitor.send(
                Forms.of(shown, "signIn").with("name", world.name("bob")).with("password", password));
    }

    @Test
    void an_import_is_told_besides_its_changes_and_a_plan_is_not() {
        String document = "{\"version\":1,\"impactScopes\":[{\"name\":\"" + world.name("law") + "\"}]}";
        Instant before = Instant.now();
        Api.Answer plan = api().post("configuration/plan", document);
        assertThat(plan.status()).as(plan.text()).isEqualTo(200);
        assertThat(audit("kind=IMPACT_SCOPE").toString()).doesNotContain(world.name("law"));
        Api.Answer applied =
                api().post("configuration/apply?fingerprint=" + plan.json().getString("fingerprint"), document);
        assertThat(applied.status()).as(applied.text()).isEqualTo(200);
        JsonObject imported = audit("action=IMPORTED&from=" + before).get(0);
        assertThat(imported.getJsonObject("after").getInt("created")).isEqualTo(1);
        assertThat(imported.getString("actor")).isEqualTo("token:bootstrap");
        assertThat(audit("kind=IMPACT_SCOPE&from=" + before).get(0).getString("name"))
                .isEqualTo(world.name("law"));
    }

    @Test
    void what_is_decided_about_dead_letters_is_told() {
        world.team("data");
        world.service("redis", "data");
        try (Sink sink = new Sink()) {
            world.webhook("hook", "data", sink.url("/hook"));
            sink.answer("/hook", 404, 404);
            String incident = World.id(api().post("incidents", world.report("Down", "redis", "SEV2_HIGH")));
            String letter = refused(incident, 1);
            assertThat(api().post("dead-letters/" + letter + "/replay", "").status())
                    .isLessThan(300);
            refused(incident, 2);
            api().post("dead-letters/" + letter + "/discard", "{\"reason\":\"moved away\"}");
            List<JsonObject> entries = audit("kind=DELIVERY&object=" + letter);
            assertThat(actions(entries)).containsExactly("DISCARDED", "REPLAYED");
            assertThat(entries.get(0).getJsonObject("after").getString("reason"))
                    .isEqualTo("moved away");
        }
    }

    /** The delivery by our own provider, whatever others serve everybody, once it was refused so often. */
    private String refused(String incident, int times) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> world.deliveries(incident).stream()
                                .filter(delivery ->
                                        delivery.getString("provider").equals(world.name("hook")))
                                .filter(delivery -> delivery.getString("state").equals("REFUSED"))
                                .filter(delivery ->
                                        delivery.getJsonArray("attempts").size() == times)
                                .map(delivery -> delivery.getString("id"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void pages_follow_one_another_and_what_the_hub_does_by_itself_is_the_systems() {
        for (int i = 0; i < 7; i++) {
            world.team("team" + i);
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        for (int page = 0; page < 3; page++) {
            JsonObject list = api().get("audit?kind=TEAM&limit=2" + next).json();
            list.getJsonArray("items").getValuesAs(JsonObject.class).forEach(entry -> seen.add(entry.getString("id")));
            next = "&cursor=" + list.getString("next");
        }
        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
        assertThat(audit("actor=system&kind=API_TOKEN"))
                .as("the token of the configuration, made at the start")
                .isNotEmpty();
        assertThat(api().get("audit?action=LOST").status()).isEqualTo(400);
    }
}
