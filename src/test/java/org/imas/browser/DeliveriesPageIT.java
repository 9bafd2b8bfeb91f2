package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.regex.Pattern;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deliveries are found, called off, sent once more or given up by hand. */
class DeliveriesPageIT extends Browser {

    private final Sink sink = new Sink();
    private World world;
    private String provider;

    @BeforeEach
    void aTeamWithAWebhook() {
        world = world();
        world.team("data");
        world.service("redis", "data");
        provider = world.webhook("hook", "data", sink.url("/hook"));
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    private String reported(String title, String state) {
        String incident = World.id(api().post("incidents", world.report(title, "redis", "SEV2_HIGH")));
        world.deliveriesIn(state, incident, ofSeconds(20));
        return incident;
    }

    private String refused(String title) {
        sink.answer("/hook", 404);
        return reported(title, "REFUSED");
    }

    private String of(String page) {
        return page + "?provider=" + world.name("hook");
    }

    private static Locator delivery(Tab tab, String title) {
        return tab.find("article.delivery").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Locator button(Tab tab, String name) {
        return tab.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void sure(Tab tab) {
        tab.find(".ui-confirm-dialog .ui-confirmdialog-yes").click();
    }

    @Test
    void the_search_tells_the_states_in_words_keeps_its_filter_in_the_address_and_leads_to_the_incident() {
        String arrived = reported("it arrived", "DELIVERED");
        refused("it was refused");
        Tab tab = as("VIEWER").open(of("/deliveries.xhtml"));
        assertThat(tab.find("article.delivery")).hasCount(2);
        assertThat(delivery(tab, "it was refused")).containsText("Refused");
        assertThat(delivery(tab, "it was refused")).containsText("http-404");
        assertThat(delivery(tab, "it arrived").locator("h2 a"))
                .hasAttribute("href", Pattern.compile(".*/incident\\.xhtml.*id=" + arrived));
        tab.page().getByLabel("State").selectOption("FAILED");
        button(tab, "Apply").click();
        assertThat(tab.page()).hasURL(Pattern.compile(".*state=FAILED.*"));
        assertThat(tab.find("article.delivery")).hasCount(1);
        tab.page().reload();
        assertThat(tab.find("article.delivery h2")).hasText("it was refused");
        assertThat(tab.find("article button")).hasCount(0);
        looks(tab, "deliveries");
    }

    @Test
    void what_waits_is_called_off_with_a_reason() {
        sink.answer("/hook", 500, 500, 500);
        String incident = reported("it waits", "WAITING");
        Tab tab = as("RESPONDER").open(of("/deliveries.xhtml") + "&state=OPEN");
        delivery(tab, "it waits").locator("button.call-off").click();
        tab.find("#cancel\\:go").click();
        assertThat(tab.find("#cancel .ui-message-error-detail")).isVisible();
        tab.find("#cancel input[id$=':reason']").fill("told by phone");
        tab.find("#cancel\\:go").click();
        assertThat(delivery(tab, "it waits")).containsText("Cancelled");
        assertThat(delivery(tab, "it waits")).containsText("told by phone");
        JsonObject ending = world.deliveries(incident).get(0).getJsonObject("ending");
        assertThat(ending.getString("by")).startsWith("user:responder-");
    }

    @Test
    void marked_letters_are_sent_once_more_and_each_says_what_came_of_it() {
        String first = refused("the first letter");
        refused("the second letter");
        Tab tab = as("RESPONDER").open(of("/dead-letters.xhtml"));
        assertThat(tab.find("#total")).hasText("2 dead letters");
        looks(tab, "dead-letters");
        button(tab, "Replay the marked ones").click();
        assertThat(tab.find("#messages")).containsText("None is marked");
        delivery(tab, "the first letter").locator("input.mark").check();
        button(tab, "Replay the marked ones").click();
        assertThat(tab.find("#outcome")).containsText("1 done, 0 refused, of 1.");
        assertThat(tab.find("#letters\\:results")).containsText("the first letter");
        assertThat(tab.find("#total")).hasText("One dead letter");
        world.deliveriesIn("DELIVERED", first, ofSeconds(20));
    }

    @Test
    void what_cannot_be_sent_any_more_says_why() {
        refused("of a provider that is gone");
        assertThat(api().delete("providers/" + provider).status()).isEqualTo(204);
        Tab tab = as("RESPONDER").open(of("/dead-letters.xhtml"));
        button(tab, "Mark all that are shown").click();
        assertThat(tab.find("input.mark")).isChecked();
        button(tab, "Replay the marked ones").click();
        assertThat(tab.find("#outcome")).containsText("0 done, 1 refused, of 1.");
        assertThat(tab.find("#letters\\:results")).containsText("was deleted");
    }

    @Test
    void all_that_match_are_given_up_batch_by_batch_with_one_reason() {
        int many = 130;
        sink.answer("/hook", Collections.nCopies(many, 404).toArray(Integer[]::new));
        String last = "";
        for (int i = 0; i < many; i++) {
            last = World.id(api().post("incidents", world.report("letter " + i, "redis", "SEV2_HIGH")));
        }
        world.deliveriesIn("REFUSED", last, ofSeconds(60));
        Tab tab = as("RESPONDER").open(of("/dead-letters.xhtml") + "&code=http-404");
        assertThat(tab.find("#total")).hasText(many + " dead letters");
        button(tab, "Discard all that match").click();
        sure(tab);
        assertThat(tab.find("#letters .ui-message-error-detail")).isVisible();
        tab.find("#letters input[id$=':reason']").fill("told by phone");
        button(tab, "Discard all that match").click();
        sure(tab);
        assertThat(tab.find("#outcome"))
                .containsText(
                        many + " done, 0 refused, of " + many,
                        new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(tab.find("#total")).hasText("No dead letter");
        assertThat(world.deliveries(last).get(0).getString("state")).isEqualTo("CANCELLED");
    }

    @Test
    void a_viewer_is_not_offered_to_decide() {
        refused("look only");
        Tab tab = as("VIEWER").open(of("/dead-letters.xhtml"));
        assertThat(tab.find("article.delivery")).hasCount(1);
        assertThat(tab.find("#letters button")).hasCount(0);
        assertThat(tab.find("input.mark")).hasCount(0);
    }

    @Test
    void nothing_found_says_what_to_do_next() {
        Tab tab = as("VIEWER").open("/dead-letters.xhtml?provider=there-is-no-such-provider");
        assertThat(tab.find(".empty")).containsText("No dead letter matches the filter");
        tab.open("/deliveries.xhtml?from=yesterday");
        assertThat(tab.find("#messages")).containsText("from");
    }
}
