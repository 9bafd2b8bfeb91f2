package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoliciesPageIT extends Browser {

    private final World world = world();
    private final Sink sink = new Sink();

    @AfterEach
    void close() {
        sink.close();
    }

    private void aTeamThatCanBeReached() {
        String team = world.team("data");
        world.service("redis", "data");
        world.webhook("hook", "data", sink.url("/hook"));
        String ada = world.person("Ada", "ada@example.org");
        world.onCall(team, ada);
    }

    private JsonObject policy(String name) {
        return api().get("escalation-policies?limit=200").items().stream()
                .filter(policy -> policy.getString("name").equals(world.name(name)))
                .findFirst()
                .orElseThrow();
    }

    private String added(String name) {
        String body = "{\"name\":\"" + world.name(name) + "\",\"steps\":[{\"wait\":\"PT15M\",\"targets\":"
                + "[{\"kind\":\"TEAM\",\"team\":\"" + world.name("data")
                + "\"},{\"kind\":\"ON_CALL_LEVEL\",\"level\":2}]}],"
                + "\"teams\":[\"" + world.name("data") + "\"],\"repeats\":2,\"reminderEvery\":\"PT10M\"}";
        return World.id(api().post("escalation-policies", body));
    }

    private static Locator button(Tab tab, String name) {
        return tab.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator card(Tab tab, String name) {
        return tab.find("li.rule[data-policy='" + world.name(name) + "']");
    }

    private static void choose(Tab tab, String field, String value) {
        tab.find("input[id$='" + field + "_input']").pressSequentially(value);
        tab.find(".ui-autocomplete-panel li")
                .filter(new Locator.FilterOptions().setHasText(value))
                .first()
                .click();
    }

    @Test
    void a_policy_is_written_step_by_step_looked_at_and_seen_by_rest() {
        aTeamThatCanBeReached();
        Tab tab = as("ADMIN").open("/admin/policy.xhtml");
        tab.page().getByLabel("Name").fill(world.name("data"));
        choose(tab, "services", world.name("redis"));
        tab.find("input[id$='steps_0_wait']").fill("5 min");
        tab.find("select[id$='steps_0_targets_0']").selectOption("TEAM");
        assertThat(tab.find("input[id$='steps_0_targets_0_level']")).hasCount(0);
        tab.find("select[id$='steps_0_targets_0_team']").selectOption(world.name("data"));
        button(tab, "Add a step").click();
        tab.find("input[id$='steps_1_wait']").fill("1h30");
        tab.find("select[id$='steps_1_targets_0']").selectOption("PROVIDER");
        tab.find("select[id$='steps_1_targets_0_provider']").selectOption(world.name("hook"));
        tab.find("input[id$='steps_1_targets_0_target']").fill("managers");
        tab.find("input[id$=':at']").fill("2030-01-31T14:00");
        button(tab, "Show").click();
        Locator story = tab.find(".story > li");
        assertThat(story).hasCount(3);
        assertThat(story.nth(1)).containsText("14:05");
        assertThat(story.nth(2)).containsText("15:35");
        assertThat(story.nth(2)).containsText("managers");
        button(tab, "Save").click();
        assertThat(card(tab, "data")).containsText("after 1 h 30 min");
        assertThat(card(tab, "data")).containsText("service " + world.name("redis"));
        assertThat(policy("data").getJsonArray("steps").toString()).contains("PT5M", "PT1H30M", "managers");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field() {
        aTeamThatCanBeReached();
        Tab tab = as("ADMIN").open("/admin/policy.xhtml");
        tab.find("input[id$='steps_0_wait']").fill("soon");
        button(tab, "Save").click();
        assertThat(tab.find(".field:has(input[id$='steps_0_wait']) .ui-message-error"))
                .containsText("length of time");
        tab.find("input[id$='steps_0_wait']").fill("5 s");
        tab.find("select[id$='steps_0_targets_0']").selectOption("PERSON");
        assertThat(tab.find("input[id$='steps_0_targets_0_person_input']")).isVisible();
        button(tab, "Save").click();
        assertThat(tab.find(".field:has(input[id$=':name']) .ui-message-error")).containsText("is required");
        tab.page().getByLabel("Name").fill(world.name("wrong"));
        button(tab, "Save").click();
        assertThat(tab.find(".field:has(input[id$='steps_0_wait']) .ui-message-error"))
                .containsText("must be from");
        assertThat(tab.find(".field:has(input[id$='steps_0_targets_0_person_input']) .ui-message-error"))
                .containsText("is required");
        assertThat(api().get("escalation-policies?limit=200").text()).doesNotContain(world.name("wrong"));
    }

    @Test
    void policies_say_what_they_do_and_can_be_changed_and_deleted() {
        aTeamThatCanBeReached();
        added("old");
        Tab tab = as("ADMIN").open("/admin/policies.xhtml");
        assertThat(card(tab, "old")).containsText("on call at level 2 of the owner team");
        assertThat(card(tab, "old")).containsText("Then up to 2 reminders, one every 10 min.");
        assertThat(card(tab, "old")).containsText("team " + world.name("data"));
        looks(tab, "policies");
        card(tab, "old").locator("h2 a").click();
        button(tab, "Remove the step").click();
        assertThat(tab.find("input[id$='steps_0_wait']")).hasCount(0);
        button(tab, "Add a step").click();
        tab.find("select[id$='steps_0_targets_0']").selectOption("TEAM");
        assertThat(tab.find("input[id$='steps_0_targets_0_level']")).hasCount(0);
        tab.find("select[id$='steps_0_targets_0_team']").selectOption(world.name("data"));
        tab.find("input[id$='steps_0_wait']").fill("7 min");
        looksAt(tab);
        button(tab, "Save").click();
        assertThat(card(tab, "old")).containsText("after 7 min");
        button(tab, "Delete the policy " + world.name("old")).click();
        tab.find(".ui-confirmdialog-yes").click();
        assertThat(card(tab, "old")).hasCount(0);
        assertThat(api().get("escalation-policies?limit=200").text()).doesNotContain(world.name("old"));
    }

    /** Of what is stored: the tab keeps what is being written. */
    private void looksAt(Tab tab) {
        Tab other = as("ADMIN").open("/admin/policy.xhtml?id=" + policy("old").getString("id"));
        looks(other, "policy");
        assertThat(tab.find("input[id$='steps_0_wait']")).hasValue("7 min");
    }
}
