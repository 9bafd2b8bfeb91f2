package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import jakarta.json.JsonObject;
import java.util.List;
import org.awaitility.Awaitility;
import org.imas.testkit.Api;
import org.imas.testkit.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is on call, for everybody; the rotation begins far from now, so that no day matters. */
class OnCallPageIT extends Browser {

    private final World world = world();
    private String team;
    private String ada;
    private String bob;

    @BeforeEach
    void a_team_whose_rotation_begins_in_2030() {
        team = world.team("data");
        ada = world.person("Ada", "ada@example.org");
        bob = world.person("Bob", "bob@example.org");
        Api.Answer saved = api().put(
                        "teams/" + team + "/schedule",
                        "{\"levels\":[{\"level\":1,\"layers\":[{\"name\":\"weeks\",\"people\":[\"" + ada + "\",\"" + bob
                                + "\"],\"start\":\"2030-01-07\",\"handover\":\"09:00\",\"zone\":\"Europe/Paris\"}]}]}");
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    private String page(String view) {
        return "/on-call.xhtml?team=" + team + "&zone=team&date=2030-01-09&view=" + view;
    }

    private List<JsonObject> overrides() {
        return api().get("on-call-overrides?team=" + team).items();
    }

    private static Locator parts(Tab tab, String text) {
        return tab.find(".fc-event").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator dialog(Tab tab) {
        return tab.find("form[id='override']");
    }

    private void save(Tab tab, String person) {
        TeamsPageIT.choose(tab, "person", world.name(person));
        tab.find("[id='override:save']").click();
        assertThat(dialog(tab)).isHidden();
    }

    @Test
    void the_calendar_shows_who_serves_and_marks_when_nobody_does() {
        Tab tab = as("VIEWER").open(page("month"));
        assertThat(parts(tab, world.name("Ada") + " · level 1").first()).isVisible();
        assertThat(tab.find(".fc-event.gap").first()).containsText("Nobody at level 1");
        assertThat(tab.find(".now li.chosen")).containsText("Nobody at level 1");
        assertThat(tab.find("[id='ahead']")).containsText("Nobody at level 1");
        assertThat(tab.find("[id='calendarForm:newOverride']")).hasCount(0);
        parts(tab, world.name("Ada")).first().click();
        assertThat(dialog(tab)).containsText("weeks");
        assertThat(tab.find("[id='override:save']")).hasCount(0);
        tab.page().reload();
        looks(tab, "on-call");
        tab.open(page("week"));
        assertThat(parts(tab, world.name("Ada")).first()).isVisible();
        looks(tab, "on-call-week");
    }

    @Test
    void dragging_over_the_calendar_puts_somebody_on_call() {
        Tab tab = as("RESPONDER").open(page("month"));
        assertThat(parts(tab, world.name("Ada")).first()).isVisible();
        drag(tab, day(tab, "2030-01-09"), day(tab, "2030-01-10"));
        assertThat(tab.find("[id$=':from']")).hasValue("2030-01-09T00:00");
        assertThat(tab.find("[id$=':to']")).hasValue("2030-01-11T00:00");
        save(tab, "Bob");
        assertThat(overrides()).singleElement().satisfies(one -> {
            assertThat(one.getString("personId")).isEqualTo(bob);
            assertThat(one.getString("from")).isEqualTo("2030-01-08T23:00:00Z");
            assertThat(one.getString("to")).isEqualTo("2030-01-10T23:00:00Z");
            assertThat(one.getString("createdBy")).startsWith("user:responder-");
        });
        assertThat(parts(tab, "override")).hasCount(1);

        drag(tab, parts(tab, "override"), day(tab, "2030-01-16"));
        Awaitility.await("the override begins on another day")
                .untilAsserted(
                        () -> assertThat(overrides().get(0).getString("from")).startsWith("2030-01-1"));
        tab.open(page("month")); // as it stands now, and drawn to the end
        assertThat(parts(tab, "override")).hasCount(1);

        parts(tab, "override").first().click();
        tab.find("[id='override:remove']").click();
        assertThat(dialog(tab)).isHidden();
        assertThat(parts(tab, "override")).hasCount(0);
        assertThat(overrides()).isEmpty();
    }

    private static Locator day(Tab tab, String date) {
        return tab.find("td[data-date='" + date + "']");
    }

    /** As a hand with a mouse does it, in steps. */
    private static void drag(Tab tab, Locator from, Locator to) {
        to.scrollIntoViewIfNeeded(); // a mouse reaches only what is in sight
        from.scrollIntoViewIfNeeded();
        BoundingBox start = from.boundingBox();
        BoundingBox end = to.boundingBox();
        Mouse mouse = tab.page().mouse();
        mouse.move(start.x + start.width / 2, start.y + Math.min(start.height / 2, 12));
        mouse.down();
        mouse.move(end.x + end.width / 2, end.y + 12, new Mouse.MoveOptions().setSteps(12));
        mouse.up();
    }

    @Test
    void a_gap_is_covered_by_the_form_and_two_people_swap() {
        Tab tab = as("RESPONDER").open("/on-call.xhtml?team=" + team);
        tab.find("button.cover").first().click();
        assertThat(dialog(tab)).containsText("Nobody");
        save(tab, "Ada");
        assertThat(tab.find(".now li.chosen")).containsText(world.name("Ada"));
        assertThat(tab.find("[id='ahead']")).containsText(world.name("Ada"));
        assertThat(overrides()).hasSize(1);

        tab.find("button.change").click();
        assertThat(tab.find("[id$='person_input']")).hasValue(world.name("Ada"));
        assertThat(tab.find("[id$='person_input']")).isFocused(); // the dialog gives it the focus once it stands
        tab.find("[id$=':reason']").fill("holidays");
        tab.find("[id='override:save']").click();
        assertThat(dialog(tab)).isHidden();
        assertThat(tab.find("[id='ahead']")).containsText("holidays");
        assertThat(overrides().get(0).getString("reason")).isEqualTo("holidays");

        tab.find("[id='calendarForm:newSwap']").click();
        tab.find("[id='swap:doSwap']").click();
        assertThat(tab.find(".ui-messages-error")).containsText("Choose what each");
    }

    @Test
    void what_is_wrong_is_said_beside_the_field() {
        Tab tab = as("RESPONDER").open("/on-call.xhtml?team=" + team);
        tab.find("[id='calendarForm:newOverride']").click();
        tab.find("[id$=':to']").fill("2020-01-01T00:00");
        tab.find("[id='override:save']").click();
        assertThat(dialog(tab)).containsText("is required");
        TeamsPageIT.choose(tab, "person", world.name("Bob"));
        tab.find("[id='override:save']").click();
        assertThat(dialog(tab)).containsText("must be after from");
        assertThat(overrides()).isEmpty();
    }

    @Test
    void it_is_french_for_a_french_viewer() {
        Tab tab = as("VIEWER", "fr-FR").open(page("month"));
        assertThat(tab.find("h1")).hasText("Astreintes");
        assertThat(tab.find(".fc-toolbar-title")).containsText("janvier 2030");
        assertThat(tab.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Semaine")))
                .isVisible();
        assertThat(parts(tab, "Personne au niveau 1").first()).isVisible();
    }

    @Test
    void on_a_phone_the_week_is_a_list() {
        Tab tab = as("VIEWER");
        tab.page().setViewportSize(390, 844);
        tab.open(page("month"));
        assertThat(tab.find(".fc-list")).isVisible();
        assertThat(tab.find(".fc-list-event")
                        .filter(new Locator.FilterOptions().setHasText(world.name("Ada")))
                        .first())
                .isVisible();
    }
}
