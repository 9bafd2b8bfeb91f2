package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonArray;
import java.util.regex.Pattern;
import org.imas.testkit.World;
import org.junit.jupiter.api.Test;

/** People: how they are reached, and how they want to be told. */
class PeoplePageIT extends Browser {

    private final World world = world();

    private static void press(Tab tab, String name) {
        tab.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private JsonArray steps(String person) {
        return api().get("people/" + person + "/notification-preferences")
                .json()
                .getJsonArray("steps");
    }

    @Test
    void a_person_is_made_and_what_is_wrong_is_said_beside_the_field() {
        Tab tab = as("ADMIN").open("/admin/person.xhtml");
        tab.find("[id$=':name']").fill(world.name("Ada"));
        tab.find("[id$=':phone']").fill("12");
        tab.find("[id='person:save']").click();
        assertThat(tab.find(".field").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Phone")))
                .containsText("must be a telephone number");
        tab.find("[id$=':phone']").fill("+33612345678");
        tab.page().getByLabel("Language").selectOption("fr");
        tab.find("[id='person:save']").click();
        assertThat(tab.page()).hasURL(Pattern.compile(".*id=[0-9a-f-]{36}.*"));
        assertThat(tab.find("h1")).hasText(world.name("Ada"));
        String id = tab.page().url().replaceAll(".*id=([0-9a-f-]{36}).*", "$1");
        assertThat(api().get("people/" + id).json().getString("phone")).isEqualTo("+33612345678");
        assertThat(api().get("people/" + id).json().getString("locale")).isEqualTo("fr");
        tab.open("/admin/people.xhtml?name=" + world.name("ada"));
        assertThat(tab.find("tbody tr")).hasCount(1);
        looks(tab, "people");
    }

    @Test
    void steps_are_written_in_their_order_and_taken_away_again() {
        String ada = world.person("Ada", "ada@example.org");
        Tab tab = as("ADMIN").open("/admin/person.xhtml?id=" + ada);
        press(tab, "Add a step");
        assertThat(tab.find("fieldset.layer")).hasCount(1);
        tab.find("fieldset.layer").getByText("Critical").click();
        press(tab, "Add a step");
        assertThat(tab.find("fieldset.layer")).hasCount(2);
        tab.find("[id$=':provider']").last().selectOption("PHONE");
        tab.find("[id$=':after']").last().fill("1.5");
        tab.find("[id='preferences:saveSteps']").click();
        assertThat(tab.find("fieldset.layer").last()).containsText("has no phone number");
        api().put(
                        "people/" + ada,
                        "{\"name\":\"" + world.name("Ada")
                                + "\",\"email\":\"ada@example.org\",\"phone\":\"+33612345678\"}");
        tab.find("[id='preferences:saveSteps']").click();
        assertThat(tab.find(".ui-messages-info")).containsText("how this person wants to be told");
        assertThat(steps(ada)).hasSize(2);
        assertThat(steps(ada).getJsonObject(0).getJsonArray("severities").toString())
                .isEqualTo("[\"SEV1_CRITICAL\"]");
        assertThat(steps(ada).getJsonObject(1).getString("after")).isEqualTo("PT1M30S");
        tab.page().reload();
        assertThat(tab.find("[id$=':after']").last()).hasValue("1.5");
        looks(tab, "person");
        for (int left = 1; left >= 0; left--) {
            tab.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove this step"))
                    .first()
                    .click();
            assertThat(tab.find("fieldset.layer")).hasCount(left);
        }
        tab.find("[id='preferences:saveSteps']").click();
        assertThat(tab.find(".ui-messages-info")).containsText("told like anybody");
        assertThat(steps(ada)).isEmpty();
    }

    @Test
    void somebody_in_use_stays_and_somebody_unknown_is_not_there() {
        String ada = world.person("Ada", "ada@example.org");
        String team = world.team("duty");
        world.onCall(team, ada);
        Tab tab = as("ADMIN").open("/admin/person.xhtml?id=" + ada);
        press(tab, "Delete");
        tab.find(".ui-confirmdialog-yes").click();
        assertThat(tab.find(".ui-messages-error")).containsText("still referred to");
        tab.open("/admin/person.xhtml?id=nobody");
        assertThat(tab.find(".ui-messages-error")).containsText("nobody");
        assertThat(tab.find("[id='person:save']")).hasCount(0);
    }
}
