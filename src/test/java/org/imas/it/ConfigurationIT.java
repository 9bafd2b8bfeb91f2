package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.imas.testkit.Api;
import org.imas.testkit.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole configuration as one document, on the server. */
@Tag("matrix")
class ConfigurationIT extends Hub {

    private final World world = new World(api());

    private String team(String member) {
        return "version: 1\npeople: [{name: '" + world.name("ada") + "'}]\nteams: [{name: '" + world.name("data")
                + "', members: ['" + member + "']}]\nservices: [{name: '" + world.name("redis") + "', team: '"
                + world.name("data") + "'}]\nroutingRules: [{name: '" + world.name("rule") + "', when: {services: ['"
                + world.name("redis") + "']}, then: {tell: [ON_CALL]}}]\n";
    }

    private Api.Answer post(String path, String yaml) {
        return api().post("configuration/" + path, yaml);
    }

    @Test
    void a_document_is_planned_then_applied_then_there_is_nothing_left_to_do() {
        String yaml = team(world.name("ada"));
        Api yamlApi = api().speaking("application/yaml");
        Api.Answer plan = yamlApi.post("configuration/plan", yaml);
        assertThat(plan.status()).as(plan.text()).isEqualTo(200);
        assertThat(plan.json().getInt("created")).isEqualTo(4);
        assertThat(api().get("teams?name=" + world.name("data")).items()).isEmpty();

        String fingerprint = plan.json().getString("fingerprint");
        Api.Answer applied = yamlApi.post("configuration/apply?fingerprint=" + fingerprint, yaml);
        assertThat(applied.status()).as(applied.text()).isEqualTo(200);
        assertThat(api().get("teams?name=" + world.name("data")).items()).hasSize(1);
        assertThat(yamlApi.post("configuration/plan", yaml).json().getJsonArray("changes"))
                .isEmpty();
        assertThat(yamlApi.post("configuration/apply?fingerprint=" + fingerprint, yaml)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void what_is_wrong_is_told_by_its_place_and_undone() {
        Api.Answer refused = api().speaking("application/yaml").post("configuration/plan", team("Nobody"));
        assertThat(refused.status()).isEqualTo(400);
        List<JsonObject> errors = refused.json().getJsonArray("errors").getValuesAs(JsonObject.class);
        assertThat(errors).extracting(fault -> fault.getString("field")).containsExactly("teams[0].members[0]");
        assertThat(api().get("people?name=" + world.name("ada")).text()).doesNotContain(world.name("ada"));
        assertThat(post("plan", "{\"version\":1,").status()).isEqualTo(400);
        assertThat(post("apply", "{\"version\":1}").text()).contains("fingerprint");
    }

    @Test
    void everything_comes_out_as_it_was_and_goes_in_again_without_a_change() {
        Api.Answer json = api().get("configuration");
        assertThat(json.header("Content-Type")).startsWith("application/json");
        assertThat(json.json().getInt("version")).isEqualTo(1);
        Api.Answer yaml = api().speaking("application/yaml").get("configuration");
        assertThat(yaml.header("Content-Type")).startsWith("application/yaml");
        assertThat(yaml.text()).startsWith("#").contains("\nversion: 1\n");
        assertThat(post("plan", json.text()).json().getJsonArray("changes")).isEmpty();
        Api.Answer again = api().speaking("application/yaml").post("configuration/plan", yaml.text());
        assertThat(again.json().getJsonArray("changes")).isEmpty();
    }

    @Test
    void what_holds_is_shown_with_its_source_and_without_secrets() {
        List<JsonObject> keys = api().get("configuration/effective").items();
        assertThat(keys).anySatisfy(key -> {
            assertThat(key.getString("key")).isEqualTo("imas.bootstrap.token");
            assertThat(key.getString("value")).isEqualTo("********");
            assertThat(key.getBoolean("standard")).isFalse();
        });
        assertThat(keys).anySatisfy(key -> {
            assertThat(key.getString("key")).isEqualTo("imas.brand");
            assertThat(key.getBoolean("standard")).isTrue();
        });
    }
}
