package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.imas.testkit.World;
import org.junit.jupiter.api.Test;

class ConfigurationPageIT extends Browser {

    private static final String PAGE = "/admin/configuration.xhtml";

    private final World world = world();

    private void compare(Tab tab, String document) {
        tab.find("textarea.document").fill(document);
        press(tab, "Compare");
    }

    private static void press(Tab tab, String button) {
        tab.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(button)
                                .setExact(true))
                .click();
    }

    private String scope(String mail) {
        return "version: 1\nimpactScopes: [{name: '" + world.name("Legal") + "', mandatoryEmail: " + mail + "}]\n";
    }

    @Test
    void shows_what_holds_and_where_it_comes_from() {
        Tab tab = as("ADMIN").open(PAGE + "?wanted=bootstrap");
        assertThat(tab.find("#effective\\:keys")).containsText("imas.bootstrap.token");
        assertThat(tab.find("#effective\\:keys")).containsText("********");
        assertThat(tab.find("#effective\\:keys")).not().containsText("imas.brand");
        tab.page().getByLabel("Name or value").fill("imas.brand");
        press(tab, "Search");
        assertThat(tab.find("#effective\\:keys")).containsText("default");
        tab.open(PAGE);
        looks(tab, "configuration");
    }

    @Test
    void exports_everything_as_a_file() throws IOException {
        Tab tab = as("ADMIN").open(PAGE);
        Download file = tab.page().waitForDownload(() -> press(tab, "Export as YAML"));
        assertThat(file.suggestedFilename()).isEqualTo("imas-configuration.yaml");
        assertThat(Files.readString(file.path())).contains("\nversion: 1\n");
        Download json = tab.page().waitForDownload(() -> press(tab, "Export as JSON"));
        assertThat(Files.readString(json.path())).startsWith("{");
    }

    @Test
    void a_file_is_compared_then_applied() {
        Tab tab = as("ADMIN").open(PAGE);
        byte[] text = scope("legal@example.org").getBytes(StandardCharsets.UTF_8);
        tab.page().getByLabel("File").setInputFiles(new FilePayload("some.yaml", "application/yaml", text));
        assertThat(tab.find("textarea.document")).hasValue(scope("legal@example.org"));
        press(tab, "Compare");
        assertThat(tab.find(".change-CREATED")).containsText(world.name("Legal"));
        press(tab, "Apply");
        assertThat(tab.find("#messages")).containsText("1 created");
        assertThat(api().get("impact-scopes?name=" + world.name("Legal")).items())
                .hasSize(1);

        compare(tab, scope("other@example.org"));
        assertThat(tab.find(".change-CHANGED del")).hasText("legal@example.org");
        assertThat(tab.find(".change-CHANGED ins")).hasText("other@example.org");
        assertThat(tab.find(".change-CHANGED")).containsText("mandatoryEmail");
    }

    @Test
    void what_is_wrong_stands_beside_with_its_place() {
        Tab tab = as("ADMIN").open(PAGE);
        compare(tab, "version: 1\nteams: [{name: A, colour: red}]\nservices: [{name: 7}]\n");
        assertThat(tab.find(".faults li")).hasCount(2);
        assertThat(tab.find(".faults")).containsText("teams[0].colour");
    }

    @Test
    void removing_asks_first() {
        api().post(
                        "impact-scopes",
                        World.object().add("name", world.name("Old")).build().toString());
        Tab tab = as("ADMIN").open(PAGE);
        tab.page().getByText("Remove what the document does not name").click();
        compare(tab, scope("legal@example.org"));
        assertThat(tab.find(".change-REMOVED").first()).isVisible();
        press(tab, "Apply");
        assertThat(tab.find(".ui-confirm-dialog")).containsText("cannot be undone");
        press(tab, "No");
        assertThat(api().get("impact-scopes?name=" + world.name("Old")).items()).hasSize(1);
    }

    @Test
    void the_first_steps_stand_on_the_live_page_until_they_are_closed() {
        Tab tab = as("ADMIN").open("/live.xhtml");
        assertThat(tab.find(".checklist")).containsText("First steps");
        assertThat(tab.find(".checklist li")).hasCount(7);
        looks(tab, "checklist");
        press(tab, "Do not show this again");
        assertThat(tab.find(".checklist")).hasCount(0);
        tab.open("/live.xhtml");
        assertThat(tab.find(".checklist")).hasCount(0);
    }
}
