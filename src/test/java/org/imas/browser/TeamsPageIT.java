package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import org.imas.testkit.World;
import org.junit.jupiter.api.Test;

/** Teams with their members, schedule, routing and calendar feed, as an administrator sets them up. */
class TeamsPageIT extends Browser {

    private final World world = world();

    private static Locator button(Tab tab, String name) {
        return tab.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Types a part of a name into a field that searches, and chooses the first that is offered. */
    static void choose(Tab tab, String field, String name) {
        Locator input = tab.find("[id$='" + field + "_input']");
        input.pressSequentially(name);
        assertThat(tab.offered(name)).isVisible();
        input.press("Enter");
    }

    private JsonObject stored(String id, String part) {
        return api().get("teams/" + id + part).json();
    }

    private static String id(Tab tab) {
        assertThat(tab.page()).hasURL(Pattern.compile(".*[?&]id=[0-9a-f-]{36}.*"));
        return tab.page().url().replaceAll(".*[?&]id=([0-9a-f-]{36}).*", "$1");
    }

    @Test
    void a_team_is_made_with_its_members_and_found_again_by_its_name() {
        world.person("Ada", "ada@example.org");
        Tab tab = as("ADMIN").open("/admin/team.xhtml");
        tab.find("[id$=':name']").first().fill(world.name("builders"));
        tab.find("[id$=':email']").fill("not an address");
        button(tab, "Save").first().click();
        assertThat(tab.find(".ui-message-error")).isVisible();
        tab.find("[id$=':email']").fill("builders@example.org");
        choose(tab, "members", world.name("Ada"));
        assertThat(tab.find(".members li")).hasCount(1);
        button(tab, "Save").first().click();
        String id = id(tab);
        assertThat(stored(id, "").getString("email")).isEqualTo("builders@example.org");
        assertThat(stored(id, "").getJsonArray("members")).hasSize(1);

        tab.open("/admin/teams.xhtml");
        tab.find("input[name=name]")
                .fill(world.name("BUILD").substring(0, 5) + "ers-"
                        + world.name("x").substring(2));
        button(tab, "Search").click();
        assertThat(tab.find("tbody tr")).hasCount(1);
        assertThat(tab.page()).hasURL(Pattern.compile(".*name=.*"));
        looks(tab, "teams");
    }

    @Test
    void a_schedule_is_written_previewed_and_saved() {
        String team = world.team("rota");
        String ada = world.person("Ada", "ada@example.org");
        world.person("Bob", "bob@example.org");
        Tab tab = as("ADMIN").open("/admin/team.xhtml?id=" + team);
        button(tab, "Begin a schedule").click();
        choose(tab, "people", world.name("Ada"));
        assertThat(tab.find(".turns li")).hasCount(1);
        choose(tab, "people", world.name("Bob"));
        assertThat(tab.find(".turns li")).hasCount(2);
        tab.find("[id$=':zone']").fill("Mars/Base");
        tab.find("[id$=':start']").fill("2026-01-05");
        button(tab, "Preview").click();
        assertThat(tab.find(".ui-message-error")).containsText("Europe/Paris");
        tab.find("[id$=':zone']").fill("Europe/Paris");
        button(tab, "Preview").click();
        assertThat(tab.find("#twoWeeks .rows li").first()).containsText(world.name(""));
        assertThat(tab.find("#twoWeeks .nobody")).hasCount(0);
        assertThat(stored(team, "/schedule").getJsonArray("levels")).isEmpty();
        tab.find("[id='schedule:saveSchedule']").click();
        assertThat(tab.find(".ui-messages-info")).containsText("The schedule is saved");
        JsonObject layer = stored(team, "/schedule")
                .getJsonArray("levels")
                .getJsonObject(0)
                .getJsonArray("layers")
                .getJsonObject(0);
        assertThat(layer.getJsonArray("people").getString(0)).isEqualTo(ada);
        assertThat(layer.getString("zone")).isEqualTo("Europe/Paris");
        looks(tab, "team");
    }

    @Test
    void hours_and_a_second_level_are_added_and_the_gaps_of_the_hours_are_marked() {
        String team = world.team("night");
        world.person("Eve", "eve@example.org");
        Tab tab = as("ADMIN").open("/admin/team.xhtml?id=" + team);
        button(tab, "Begin a schedule").click();
        choose(tab, "people", world.name("Eve"));
        assertThat(tab.find(".turns li")).hasCount(1);
        button(tab, "Only in certain hours").click();
        assertThat(tab.find("[id$=':from']")).hasValue("18:00");
        tab.find("[id='schedule:saveSchedule']").click();
        assertThat(tab.find(".ui-messages-info")).containsText("The schedule is saved");
        assertThat(tab.find("#twoWeeks .rows .nobody").first()).isVisible();
        assertThat(stored(team, "/schedule").toString()).contains("\"from\":\"18:00\"");
        button(tab, "Add a level").click();
        assertThat(tab.find("fieldset.level")).hasCount(2);
        tab.find("button.remove-layer").last().click();
        assertThat(tab.find("fieldset.level")).hasCount(1);
    }

    @Test
    void routing_is_chosen_and_a_feed_is_shown_once() {
        String team = world.team("reach");
        world.webhook("hook", "reach", "http://127.0.0.1:9/none");
        Tab tab = as("ADMIN").open("/admin/team.xhtml?id=" + team);
        Locator wish = tab.find("[id='routing'] fieldset.layer")
                .filter(new Locator.FilterOptions().setHasText(world.name("hook")));
        wish.getByText("Preferred by this team").click();
        wish.getByText("Critical").click();
        tab.find("[id='routing:saveRouting']").click();
        assertThat(tab.find(".ui-messages-info")).containsText("how the team is told");
        JsonObject preference =
                stored(team, "/routing").getJsonArray("preferences").getJsonObject(0);
        assertThat(preference.getString("provider")).isEqualTo(world.name("hook"));
        assertThat(preference.getJsonArray("severities").toString()).isEqualTo("[\"SEV1_CRITICAL\"]");

        button(tab, "Open a feed").click();
        assertThat(tab.find("[id$=':url']")).hasValue(Pattern.compile(".*/api/v1/calendars/imascal_.*\\.ics"));
        tab.page().reload();
        assertThat(tab.find("[id='feed:renewFeed']")).isVisible();
        assertThat(tab.find("[id$=':url']")).hasCount(0);
    }

    @Test
    void what_is_in_use_stays_and_what_is_not_goes() {
        String team = world.team("kept");
        String service = world.service("needs-it", "kept");
        Tab tab = as("ADMIN").open("/admin/team.xhtml?id=" + team);
        button(tab, "Delete").click();
        tab.find(".ui-confirmdialog-yes").click();
        assertThat(tab.find(".ui-messages-error")).containsText("service (1)");
        api().delete("services/" + service);
        button(tab, "Delete").click();
        tab.find(".ui-confirmdialog-yes").click();
        assertThat(tab.page()).hasURL(Pattern.compile(".*/admin/teams\\.xhtml.*"));
        assertThat(api().get("teams/" + team).status()).isEqualTo(404);
    }

    @Test
    void nothing_of_that_name_says_what_to_do() {
        Tab tab = as("ADMIN").open("/admin/teams.xhtml?name=there-is-no-such-team");
        assertThat(tab.find(".empty")).containsText("No team has that in its name");
    }
}
