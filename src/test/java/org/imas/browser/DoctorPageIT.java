package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.options.AriaRole;
import org.imas.testkit.World;
import org.junit.jupiter.api.Test;

class DoctorPageIT extends Browser {

    private static final String PAGE = "/admin/doctor.xhtml";

    private final World world = world();

    @Test
    void every_check_has_its_row_with_what_was_found_and_what_to_do() {
        Tab tab = as("ADMIN").open(PAGE);
        assertThat(tab.find(".checks tbody tr")).hasCount(8);
        assertThat(tab.find(".check-broker")).containsText("The broker answers.");
        assertThat(tab.find(".check-broker .badge")).hasText("Well");
        assertThat(tab.find(".check-configuration .badge")).hasText("Warning");
        assertThat(tab.find(".check-configuration"))
                .containsText(
                        "What to do: Set imas.outbound.allow-private to false, unless a provider of your own lives there.");
        looks(tab, "doctor");
    }

    @Test
    void examining_again_tells_what_has_changed_since() {
        Tab tab = as("ADMIN").open(PAGE);
        world.team("data");
        String hook = world.webhook("hook", "data", "https://hook.example.org/x");
        api().post("providers/" + hook + "/pause", "{\"reason\":\"Moving <b>house</b>\"}");
        assertThat(tab.find(".check-providers")).not().containsText(world.name("hook"));
        tab.page()
                .getByRole(
                        AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Examine again"))
                .click();
        assertThat(tab.find(".check-providers"))
                .containsText(world.name("hook") + " is paused by token:bootstrap: Moving <b>house</b>.");
        api().delete("providers/" + hook);
    }

    @Test
    void whoever_reads_french_reads_all_of_it_in_french() {
        Tab tab = as("ADMIN", "fr-FR").open(PAGE);
        assertThat(tab.find("h1")).hasText("Diagnostic");
        assertThat(tab.find(".check-database")).containsText("Base de données");
        assertThat(tab.find(".check-broker")).containsText("Le courtier répond.");
        assertThat(tab.find(".check-configuration .badge")).hasText("À surveiller");
        assertThat(tab.find(".check-configuration")).containsText("imas.outbound.allow-private vaut true");
    }

    @Test
    void only_administrators_see_it() {
        assertThat(as("RESPONDER").open("/live.xhtml").find("nav a[href*='doctor']"))
                .hasCount(0);
        org.assertj.core.api.Assertions.assertThat(as("RESPONDER").status(PAGE)).isEqualTo(403);
        assertThat(as("ADMIN").open("/live.xhtml").find("nav a[href*='doctor']"))
                .hasCount(1);
    }
}
