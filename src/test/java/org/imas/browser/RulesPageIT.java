package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.util.List;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RulesPageIT extends Browser {

    private final World world = world();
    private final Sink sink = new Sink();

    @AfterEach
    void remove() {
        api().get("routing/rules?limit=200").items().stream()
                .filter(this::mine)
                .forEach(rule -> api().delete("routing/rules/" + rule.getString("id")));
        sink.close();
    }

    private boolean mine(JsonObject rule) {
        return rule.getString("name").endsWith(world.name(""));
    }

    private void aTeamWithAServiceAndAWebhook() {
        world.team("payments");
        world.service("checkout", "payments");
        world.webhook("hook", "payments", sink.url("/hook"));
    }

    private JsonObject rule(String name) {
        return api().get("routing/rules?limit=200").items().stream()
                .filter(rule -> rule.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String added(String name, String then) {
        String body = "{\"name\":\"" + world.name(name) + "\",\"team\":\"" + world.name("payments") + "\",\"then\":"
                + then + "}";
        return World.id(api().post("routing/rules", body));
    }

    private static Locator button(Tab tab, String name) {
        return tab.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator with(Tab tab, String selector, String text) {
        return tab.find(selector).filter(new Locator.FilterOptions().setHasText(text));
    }

    private Locator card(Tab tab, String name) {
        return tab.find("li.rule[data-rule='" + world.name(name) + "']");
    }

    private List<String> order(Tab tab) {
        return with(tab, "section.rule-group", world.name("payments"))
                .locator("h3 a")
                .allInnerTexts();
    }

    private static void choose(Tab tab, String field, String value) {
        Locator input = tab.find("input[id$='" + field + "_input']");
        input.pressSequentially(value);
        with(tab, ".ui-autocomplete-panel li", value).first().click();
    }

    @Test
    void a_rule_is_written_tried_and_saved() {
        aTeamWithAServiceAndAWebhook();
        Tab tab = as("ADMIN").open("/admin/rule.xhtml");
        tab.page().getByLabel("Name").fill(world.name("night"));
        tab.page().getByLabel("Team").first().selectOption(world.name("payments"));
        tab.page()
                .getByText("Critical", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        choose(tab, "when_services", world.name("checkout"));
        tab.find("textarea[id$='when_labels']").fill("env=prod\nregion=~eu-.*");
        tab.find("textarea[id$='then_emails']").fill("noc@example.org");
        button(tab, "Add a channel").click();
        tab.find("select[id$='then_providers_0_provider']").selectOption(world.name("hook"));
        tab.find("input[id$='then_providers_0_target']").fill("night-shift");
        tab.find("textarea[id$=':labels']").fill("env=prod\nregion=eu-west");
        button(tab, "Try").click();
        assertThat(tab.find(".verdict")).containsText("The rule applies.");
        assertThat(with(tab, ".change-ADDED", "night-shift")).isVisible();
        assertThat(tab.find(".change-SAME")).hasCount(1);
        looks(tab.open("/admin/rule.xhtml"), "rule");
    }

    @Test
    void what_is_saved_is_seen_by_rest_and_can_be_changed() {
        aTeamWithAServiceAndAWebhook();
        Tab tab = as("ADMIN").open("/admin/rule.xhtml");
        tab.page().getByLabel("Name").fill(world.name("saved"));
        tab.page()
                .getByText("Critical", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        choose(tab, "when_services", world.name("checkout"));
        tab.find("textarea[id$='then_emails']").fill("noc@example.org");
        button(tab, "Save").click();
        assertThat(card(tab, "saved")).containsText("severity is Critical");
        assertThat(card(tab, "saved")).containsText("mail to noc@example.org");
        JsonObject saved = rule(world.name("saved"));
        assertThat(saved.getJsonObject("when").toString()).contains("SEV1_CRITICAL", world.name("checkout"));
        card(tab, "saved").locator("h3 a").click();
        tab.find("textarea[id$='then_emails']").fill("noc@example.org\nboss@example.org");
        button(tab, "Save").click();
        assertThat(card(tab, "saved")).containsText("boss@example.org");
        assertThat(rule(world.name("saved")).getJsonObject("then").toString()).contains("boss@example.org");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_is_saved() {
        Tab tab = as("ADMIN").open("/admin/rule.xhtml");
        tab.find("textarea[id$='when_labels']").fill("env=prod\nno label at all");
        tab.find("textarea[id$='then_emails']").fill("nobody");
        button(tab, "Save").click();
        assertThat(tab.find(".field:has(input[id$=':name']) .ui-message-error")).containsText("is required");
        assertThat(tab.find(".field:has(textarea[id$='when_labels']) .ui-message-error"))
                .containsText("No. 2:");
        assertThat(tab.find(".field:has(textarea[id$='then_emails']) .ui-message-error"))
                .containsText("No. 1:");
        assertThat(tab.find("textarea[id$='when_labels']")).hasValue("env=prod\nno label at all");
    }

    @Test
    void the_order_is_changed_by_buttons_and_a_rule_is_switched_off_and_deleted() {
        aTeamWithAServiceAndAWebhook();
        added("one", "{\"tell\":[\"ON_CALL\"]}");
        added("two", "{\"stop\":true}");
        Tab tab = as("ADMIN").open("/admin/rules.xhtml");
        assertThat(order(tab)).containsExactly(world.name("one"), world.name("two"));
        button(tab, "Move " + world.name("two") + " up").click();
        assertThat(card(tab, "one")).containsText("never comes into play");
        assertThat(order(tab)).containsExactly(world.name("two"), world.name("one"));
        assertThat(rule(world.name("two")).getInt("position"))
                .isLessThan(rule(world.name("one")).getInt("position"));
        card(tab, "two").getByText("Switch off").click();
        assertThat(card(tab, "two")).containsText("Switched off");
        assertThat(rule(world.name("two")).getBoolean("active")).isFalse();
        looks(tab, "rules");
        button(tab, "Delete the rule " + world.name("two")).click();
        tab.find(".ui-confirmdialog-yes").click();
        assertThat(card(tab, "two")).hasCount(0);
        assertThat(api().get("routing/rules?limit=200").text()).doesNotContain(world.name("two"));
    }
}
