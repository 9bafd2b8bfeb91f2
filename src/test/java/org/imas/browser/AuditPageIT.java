package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.imas.testkit.World;
import org.junit.jupiter.api.Test;

/** Who did what: found by the filter, told field by field. */
class AuditPageIT extends Browser {

    private final World world = world();

    private String teamThatChanged() {
        String ada = world.person("Ada", "ada@example.org");
        String team = world.team("data");
        api().put(
                        "teams/" + team,
                        World.object()
                                .add("name", world.name("data"))
                                .add("email", "data@example.org")
                                .add(
                                        "members",
                                        jakarta.json.Json.createArrayBuilder().add(ada))
                                .build()
                                .toString());
        return team;
    }

    @Test
    void a_change_is_told_with_what_it_was_and_what_it_became() {
        String team = teamThatChanged();
        Tab tab = as("ADMIN").open("/admin/audit.xhtml?object=" + team);
        assertThat(tab.find("article.entry")).hasCount(2);
        Locator changed = tab.find("article.entry").first();
        assertThat(changed.locator("h2")).containsText("Changed");
        assertThat(changed.locator("h2")).containsText(world.name("data"));
        assertThat(changed.locator(".who")).hasText("token:bootstrap");
        Locator email = changed.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("E-mail"));
        assertThat(email.locator(".was")).hasText("–");
        assertThat(email.locator(".is")).hasText("data@example.org");
        assertThat(changed.locator("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("Members"))
                        .locator(".is"))
                .hasText(world.name("Ada"));
        looks(tab, "audit");
    }

    @Test
    void what_somebody_does_on_a_page_is_told_by_their_name() {
        Tab tab = as("ADMIN").open("/admin/person.xhtml");
        tab.find("[id$=':name']").fill(world.name("Eve"));
        tab.find("[id='person:save']").click();
        assertThat(tab.page()).hasURL(Pattern.compile(".*id=[0-9a-f-]{36}.*"));
        String person = tab.page().url().replaceAll(".*id=([0-9a-f-]{36}).*", "$1");
        tab.open("/admin/audit.xhtml?object=" + person);
        Locator entry = tab.find("article.entry");
        assertThat(entry).hasCount(1);
        assertThat(entry.locator(".who")).hasText(Pattern.compile("user:.+"));
        assertThat(entry).containsText("in the console");
        entry.locator(".who").click();
        assertThat(tab.page()).hasURL(Pattern.compile(".*actor=user.*"));
        String who = tab.find("article.entry .who").first().innerText();
        assertThat(tab.find("article.entry .who").allInnerTexts()).containsOnly(who);
        tab.page().getByLabel("What was done").selectOption("SIGNED_IN");
        tab.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                .click();
        assertThat(tab.page()).hasURL(Pattern.compile(".*action=SIGNED_IN.*"));
        assertThat(tab.find("article.entry").first()).containsText("Signed in");
        assertThat(tab.find("article.entry .who").first()).hasText(who);
    }

    @Test
    void the_filter_stands_in_the_address_and_the_list_goes_on() {
        for (int i = 0; i < 52; i++) {
            world.team("team" + i);
        }
        Tab tab = as("ADMIN").open("/admin/audit.xhtml");
        tab.page().getByLabel("Kind").selectOption("TEAM");
        tab.page().getByLabel("What was done").selectOption("CREATED");
        tab.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                .click();
        assertThat(tab.page()).hasURL(Pattern.compile(".*kind=TEAM&action=CREATED.*"));
        assertThat(tab.page().getByLabel("Kind")).hasValue("TEAM");
        assertThat(tab.find("article.entry")).hasCount(50);
        tab.find("[id='list:more']").click();
        assertThat(tab.find("article.entry").nth(51)).isVisible();
        looks(tab, "audit-many");
    }

    @Test
    void nothing_found_is_said_and_so_is_what_makes_no_sense() {
        Tab tab = as("ADMIN").open("/admin/audit.xhtml?actor=user:nobody-at-all");
        assertThat(tab.find(".empty")).containsText("No entry matches");
        looks(tab, "audit-empty");
        tab.open("/admin/audit.xhtml?object=x");
        assertThat(tab.find("#messages")).containsText("is not an id");
    }

    @Test
    void what_matches_is_downloaded() throws IOException {
        String team = teamThatChanged();
        Tab tab = as("ADMIN").open("/admin/audit.xhtml?object=" + team);
        assertThat(downloaded(tab, "csv"))
                .startsWith("id,at,actor,through,action,kind,object,name,before,after\r\n")
                .contains("token:bootstrap,API,CHANGED,TEAM," + team);
        assertThat(downloaded(tab, "json")).contains("\"names\":{").contains(world.name("Ada"));
    }

    private static String downloaded(Tab tab, String format) throws IOException {
        Download download =
                tab.page().waitForDownload(() -> tab.find("#files\\:" + format).click());
        return Files.readString(download.path());
    }
}
