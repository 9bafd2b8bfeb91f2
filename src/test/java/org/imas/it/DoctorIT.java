package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.imas.testkit.Api;
import org.imas.testkit.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The doctor's examination of a hub that runs. */
@Tag("matrix")
class DoctorIT extends Hub {

    private static final List<String> ORDER = List.of("WELL", "WARNING", "SICK");

    private final World world = new World(api());

    private static Api.Answer examined() {
        Api.Answer answer = api().get("doctor");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static List<JsonObject> checks() {
        return examined().json().getJsonArray("checks").getValuesAs(JsonObject.class);
    }

    private static JsonObject check(String name) {
        return checks().stream()
                .filter(one -> one.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void all_that_the_hub_rests_on_is_examined_and_the_worst_of_it_is_the_verdict() {
        JsonObject report = examined().json();
        List<JsonObject> checks = report.getJsonArray("checks").getValuesAs(JsonObject.class);
        assertThat(checks)
                .extracting(one -> one.getString("name"))
                .containsExactly(
                        "database",
                        "clock",
                        "migrations",
                        "broker",
                        "configuration",
                        "providers",
                        "deliveries",
                        "timers");
        assertThat(checks)
                .allSatisfy(one -> assertThat(one.containsKey("advice"))
                        .as(one.toString())
                        .isEqualTo(!one.getString("verdict").equals("WELL")));
        int worst = checks.stream()
                .mapToInt(one -> ORDER.indexOf(one.getString("verdict")))
                .max()
                .orElseThrow();
        assertThat(report.getString("verdict")).isEqualTo(ORDER.get(worst));
        assertThat(report.getString("at")).startsWith("20");
    }

    @Test
    void what_every_hub_needs_is_well_here() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(checks())
                        .filteredOn(one -> List.of("database", "clock", "migrations", "broker", "timers")
                                .contains(one.getString("name")))
                        .hasSize(5)
                        .allSatisfy(one -> assertThat(one.getString("verdict"))
                                .as(one.toString())
                                .isEqualTo("WELL")));
        assertThat(check("database").getString("finding")).containsAnyOf("H2 ", "PostgreSQL ");
        assertThat(check("broker").getString("finding")).isEqualTo("The broker answers.");
    }

    @Test
    void what_is_open_for_the_tests_is_told_and_no_secret_is() {
        JsonObject configuration = check("configuration");
        assertThat(configuration.getString("verdict")).isEqualTo("WARNING");
        assertThat(configuration.getString("finding"))
                .contains("imas.outbound.allow-private is true")
                .contains("The key of the secrets comes from the file")
                .doesNotContain("heard by nobody");
        assertThat(examined().text()).doesNotContain("integration-test-token");
    }

    @Test
    void a_provider_that_is_paused_is_named() {
        world.team("data");
        String hook = world.webhook("hook", "data", "https://hook.example.org/canary");
        assertThat(api().post("providers/" + hook + "/pause", "{\"reason\":\"Moving house\"}")
                        .status())
                .isEqualTo(200);
        assertThat(check("providers").getString("finding"))
                .contains(world.name("hook") + " is paused by token:bootstrap: Moving house.")
                .doesNotContain("canary");
        assertThat(api().delete("providers/" + hook).status()).isEqualTo(204);
        assertThat(check("providers").toString()).doesNotContain(world.name("hook"));
    }
}
