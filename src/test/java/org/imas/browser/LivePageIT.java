package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.imas.testkit.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("matrix")
class LivePageIT extends Browser {

    private final World world = world();

    private String report(String title, String severity) {
        world.team("live");
        world.service("checkout", "live");
        return reportOnly(title, severity);
    }

    private String reportOnly(String title, String severity) {
        return World.id(api().post("incidents", world.report(title, "checkout", severity)));
    }

    private String filtered() {
        return "/live.xhtml?service=" + world.name("checkout");
    }

    private static Locator incident(Tab tab, String title) {
        return tab.find("article").filter(new Locator.FilterOptions().setHasText(title));
    }

    @Test
    void shows_what_is_open_by_severity_and_keeps_the_filter_in_its_address() {
        report("the till is slow", "SEV3_MEDIUM");
        reportOnly("the till is dead", "SEV1_CRITICAL");
        Tab tab = as("VIEWER").open(filtered());
        assertThat(tab.find("article h3")).hasText(new String[] {"the till is dead", "the till is slow"});
        tab.page().getByLabel("Severity").selectOption("SEV1_CRITICAL");
        tab.page()
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Apply"))
                .click();
        assertThat(tab.find("article")).hasCount(1);
        assertThat(tab.page()).hasURL(Pattern.compile(".*severity=SEV1_CRITICAL.*"));
        looks(tab, "live");
    }

    @Test
    void an_incident_appears_and_changes_without_a_reload() {
        report("the first", "SEV2_HIGH");
        Tab tab = as("VIEWER").open(filtered());
        assertThat(tab.find("body")).hasAttribute("data-news", "open");
        tab.page().evaluate("window.sameDocument = true");
        String second = reportOnly("the second", "SEV1_CRITICAL");
        assertThat(incident(tab, "the second")).isVisible();
        api().post("incidents/" + second + "/acknowledge", "");
        assertThat(incident(tab, "the second")).containsText("Acknowledged");
        api().post("incidents/" + second + "/resolve", "");
        assertThat(incident(tab, "the second")).hasCount(0);
        assertThat(tab.page().evaluate("window.sameDocument")).isEqualTo(true);
    }

    @Test
    void one_click_acknowledges_and_one_resolves_in_the_viewers_name() {
        String id = report("press me", "SEV2_HIGH");
        Tab tab = as("RESPONDER").open(filtered());
        incident(tab, "press me").locator("button.acknowledge").click();
        assertThat(incident(tab, "press me")).containsText("Acknowledged");
        assertThat(api().get("incidents/" + id + "/timeline").text()).contains("user:responder-");
        incident(tab, "press me").locator("button.resolve").click();
        assertThat(tab.find("article")).hasCount(0);
        assertThat(api().get("incidents/" + id).json().getString("status")).isEqualTo("RESOLVED");
    }

    @Test
    void keys_move_and_act() {
        String id = report("by key", "SEV4_LOW");
        Tab tab = as("RESPONDER").open(filtered());
        assertThat(tab.find("article")).hasCount(1);
        tab.page().keyboard().press("j");
        assertThat(tab.find("article h3 a")).isFocused();
        tab.page().keyboard().press("a");
        assertThat(incident(tab, "by key")).containsText("Acknowledged");
        assertThat(api().get("incidents/" + id).json().getString("status")).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void the_keyboard_stays_with_its_incident_when_another_one_appears() {
        String id = report("by key", "SEV4_LOW");
        Tab tab = as("RESPONDER").open(filtered());
        assertThat(tab.find("body")).hasAttribute("data-news", "open");
        tab.page().keyboard().press("j");
        assertThat(incident(tab, "by key").locator("h3 a")).isFocused();
        reportOnly("a graver one", "SEV1_CRITICAL");
        assertThat(incident(tab, "a graver one")).isVisible();
        assertThat(incident(tab, "by key").locator("h3 a")).isFocused();
        tab.page().keyboard().press("a");
        assertThat(incident(tab, "by key")).containsText("Acknowledged");
        assertThat(api().get("incidents/" + id).json().getString("status")).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void a_viewer_is_not_offered_what_they_may_not_do() {
        report("look only", "SEV2_HIGH");
        Tab tab = as("VIEWER").open(filtered());
        assertThat(tab.find("article")).hasCount(1);
        assertThat(tab.find("article button")).hasCount(0);
    }

    @Test
    void many_are_shown_fifty_at_a_time() {
        report("number 0", "SEV4_LOW");
        IntStream.range(1, 52).forEach(i -> reportOnly("number " + i, "SEV4_LOW"));
        Tab tab = as("VIEWER").open(filtered());
        assertThat(tab.find("article")).hasCount(50);
        tab.find("button.more").click();
        assertThat(tab.find("article")).hasCount(52);
        assertThat(tab.find("button.more")).hasCount(0);
    }

    @Test
    void nothing_open_says_what_to_do_next() {
        Tab tab = as("REPORTER").open("/live.xhtml?service=there-is-no-such-service");
        assertThat(tab.find(".empty")).containsText("No open incident matches the filter");
        looks(tab, "live-empty");
    }
}
