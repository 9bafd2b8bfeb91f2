package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SilencesPageIT extends Browser {

    private final World world = world();
    private final Sink sink = new Sink();

    @AfterEach
    void close() {
        sink.close();
    }

    private void aServiceWithAWebhook() {
        world.team("data");
        world.service("redis", "data");
        world.webhook("hook", "data", sink.url("/hook"));
    }

    private String report(String title) {
        return World.id(api().post("incidents", world.report(title, "redis", "SEV3_MEDIUM")));
    }

    private static Locator button(Tab tab, String name) {
        return tab.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator card(Tab tab, String reason) {
        return tab.find("li.rule").filter(new Locator.FilterOptions().setHasText(world.name(reason)));
    }

    private JsonObject listed(String path, String reason) {
        return api().get(path + "?limit=200").items().stream()
                .filter(one -> one.getString("reason").equals(world.name(reason)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_silence_made_here_holds_an_incident_back_until_it_is_ended_here() {
        aServiceWithAWebhook();
        report("already slow");
        Tab tab = as("RESPONDER").open("/silence.xhtml?service=" + world.name("redis"));
        tab.page().getByLabel("Reason").fill(world.name("Redis is moved"));
        button(tab, "Show the incidents").click();
        assertThat(tab.find("#silence\\:met")).containsText("already slow");
        tab.page()
                .waitForResponse(
                        answer -> answer.request().method().equals("POST"),
                        () -> button(tab, "2 h").click());
        button(tab, "Save").click();
        assertThat(card(tab, "Redis is moved")).containsText("service = " + world.name("redis"));
        assertThat(listed("silences", "Redis is moved").getString("state")).isEqualTo("ACTIVE");
        assertThat(listed("silences", "Redis is moved").getString("author")).startsWith("user:responder-");
        String incident = report("held back");
        world.deliveriesIn("HELD", incident, Duration.ofSeconds(10));
        tab.open("/silences.xhtml");
        assertThat(card(tab, "Redis is moved")).containsText("One message is held back");
        looks(tab, "silences");
        looks(tab.open("/silences.xhtml?tab=held"), "silences-held");
        assertThat(tab.find("tbody tr").filter(new Locator.FilterOptions().setHasText(world.name("Redis is moved"))))
                .containsText("Silence");
        tab.open("/silences.xhtml");
        card(tab, "Redis is moved").getByText("End now").click();
        tab.find(".ui-confirmdialog-yes").click();
        assertThat(card(tab, "Redis is moved")).hasCount(0);
        world.deliveriesIn("DELIVERED", incident, Duration.ofSeconds(30));
    }

    @Test
    void what_is_wrong_is_said_beside_its_field() {
        Tab tab = as("RESPONDER").open("/silence.xhtml");
        tab.find("input[id$='matchers_0_name']").fill("nonsense");
        tab.find("input[id$='matchers_0_value']").fill("x");
        tab.find("input[id$=':to']").fill("2020-01-01T00:00");
        button(tab, "Save").click();
        assertThat(tab.find(".field:has(input[id$='matchers_0_name']) .ui-message-error"))
                .containsText("must be severity");
        assertThat(tab.find(".field:has(input[id$=':to']) .ui-message-error")).containsText("must be after from");
        assertThat(tab.find(".field:has(input[id$=':reason']) .ui-message-error"))
                .containsText("is required");
        button(tab, "Take this condition out").click();
        assertThat(tab.find("input[id$='matchers_0_name']")).hasCount(0);
        tab.page().getByLabel("Reason").fill(world.name("too much"));
        tab.find("input[id$=':to']").fill("2099-01-01T00:00");
        button(tab, "Save").click();
        assertThat(tab.find(".field:has(input[id$=':matchers_input']) .ui-message-error"))
                .containsText("everything");
        looks(tab.open("/silence.xhtml"), "silence");
    }

    @Test
    void a_planned_silence_is_changed_and_deleted() {
        aServiceWithAWebhook();
        String body = "{\"matchers\":[{\"name\":\"service\",\"operator\":\"=\",\"value\":\"" + world.name("redis")
                + "\"}],\"from\":\"2040-01-31T21:00:00Z\",\"to\":\"2040-01-31T23:00:00Z\",\"reason\":\""
                + world.name("far away") + "\"}";
        World.id(api().post("silences", body));
        Tab tab = as("RESPONDER").open("/silences.xhtml");
        assertThat(tab.find("main")).containsText("Europe/Paris");
        assertThat(card(tab, "far away")).containsText("22:00");
        card(tab, "far away").getByText("Change").click();
        assertThat(tab.find("input[id$=':from']")).hasValue("2040-01-31T22:00");
        tab.find("input[id$=':to']").fill("2040-02-01T02:00");
        button(tab, "Save").click();
        assertThat(card(tab, "far away")).isVisible();
        assertThat(listed("silences", "far away").getString("to")).isEqualTo("2040-02-01T01:00:00Z");
        button(tab, "Delete " + world.name("far away")).click();
        tab.find(".ui-confirmdialog-yes").click();
        assertThat(card(tab, "far away")).hasCount(0);
    }

    @Test
    void a_maintenance_window_says_when_it_comes_next() {
        aServiceWithAWebhook();
        Tab tab = as("RESPONDER").open("/maintenance-window.xhtml");
        tab.find("input[id$='matchers_0_value']").fill(world.name("redis"));
        tab.page().getByLabel("Reason").fill(world.name("weekly update"));
        tab.page()
                .getByText("Sunday", new Page.GetByTextOptions().setExact(true))
                .click();
        tab.find("input[id$=':start']").fill("02:00");
        tab.find("input[id$=':lasts']").fill("2 hours and more");
        button(tab, "Save").click();
        assertThat(tab.find(".field:has(input[id$=':lasts']) .ui-message-error"))
                .containsText("length of time");
        tab.find("input[id$=':lasts']").fill("2 h");
        button(tab, "Save").click();
        assertThat(card(tab, "weekly update")).containsText("Sunday at 02:00 for 2 h, by the clocks of Europe/Paris");
        assertThat(card(tab, "weekly update").locator(".occurrences li")).hasCount(3);
        assertThat(card(tab, "weekly update").locator(".occurrences li").first())
                .containsText("02:00");
        assertThat(listed("maintenance-windows", "weekly update").getString("lasts"))
                .isEqualTo("PT2H");
        looks(tab, "silences-windows");
        looks(as("RESPONDER").open("/maintenance-window.xhtml"), "maintenance-window");
    }

    @Test
    void quiet_hours_are_for_administrators_and_seen_by_all() {
        aServiceWithAWebhook();
        Tab tab = as("ADMIN").open("/admin/quiet-hours.xhtml");
        button(tab, "Save").click();
        assertThat(tab.find(".field:has(input[id$=':person_input']) .ui-message-error"))
                .containsText("must be given");
        tab.find("select[id$=':team']").selectOption(world.name("data"));
        tab.find("input[id$=':from']").fill("22:00");
        tab.find("input[id$=':to']").fill("07:00");
        looks(as("ADMIN").open("/admin/quiet-hours.xhtml"), "quiet-hours");
        button(tab, "Save").click();
        assertThat(card(tab, "data")).containsText("Every day, 22:00 to 07:00, by the clocks of Europe/Paris");
        Tab viewer = as("VIEWER").open("/silences.xhtml?tab=quiet");
        assertThat(card(viewer, "data")).isVisible();
        assertThat(card(viewer, "data").locator("button")).hasCount(0);
        looks(viewer, "silences-quiet");
        button(tab, "Delete " + world.name("data")).click();
        tab.find(".ui-confirmdialog-yes").click();
        assertThat(card(tab, "data")).hasCount(0);
    }
}
