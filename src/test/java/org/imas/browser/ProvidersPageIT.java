package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import org.awaitility.Awaitility;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of configured providers, as an administrator works with it. */
class ProvidersPageIT extends Browser {

    private final World world = world();
    private final Sink sink = new Sink();

    @BeforeEach
    void team() {
        world.team("data");
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    private Locator row(Tab tab, String name) {
        return tab.find("tr.provider-row").filter(new Locator.FilterOptions().setHasText(world.name(name)));
    }

    private String ntfy(String name, String topic) {
        JsonObject settings = World.object()
                .add("server_url", sink.url(""))
                .add("default_topic", topic)
                .add("access_token", "tk_canary_list")
                .build();
        return world.provider(name, "NTFY", settings, "data");
    }

    private boolean active(String id) {
        return api().get("providers/" + id).json().getBoolean("active");
    }

    @Test
    void shows_each_with_what_it_is_set_to_and_how_it_goes_and_no_secret() {
        world.webhook("failing", "data", sink.url("/failing"));
        sink.answer("/failing", 404);
        world.service("redis", "data");
        String incident = World.id(api().post("incidents", world.report("Down", "redis", "SEV4_LOW")));
        Awaitility.await()
                .until(() -> world.deliveries(incident).stream()
                        .anyMatch(delivery -> delivery.getString("state").equals("REFUSED")));
        String id = ntfy("push", "incidents");
        world.webhook("hook", "data", sink.url("/secret-path"));
        Tab tab = as("ADMIN").open("/admin/providers.xhtml");
        assertThat(row(tab, "push")).containsText("ntfy");
        assertThat(row(tab, "push")).containsText("Default topic incidents");
        assertThat(row(tab, "failing")).containsText("Failing");
        assertThat(row(tab, "failing")).containsText("http-404");
        assertThat(row(tab, "failing")).containsText("Check the address");
        assertThat(row(tab, "push")).containsText("Not used yet");
        assertThat(row(tab, "push")).containsText("Closed");
        assertThat(row(tab, "push")).containsText(world.name("data"));
        assertThat(row(tab, "hook")).containsText("Address localhost");
        assertThat(tab.page().content()).doesNotContain("tk_canary_list").doesNotContain("secret-path");
        assertThat(tab.find("#list")).containsText("are those that the node");
        looks(tab, "providers");
        row(tab, "push").locator("a.provider-name").click();
        assertThat(tab.page()).hasURL(java.util.regex.Pattern.compile(".*/admin/provider\\.xhtml\\?id=" + id));
    }

    @Test
    void a_switch_takes_it_out_of_use_and_back() {
        String id = ntfy("switched", "ops");
        Tab tab = as("ADMIN").open("/admin/providers.xhtml?type=NTFY");
        row(tab, "switched").locator(".ui-toggleswitch").click();
        assertThat(tab.find("#messages")).containsText("is not active any more");
        assertThat(row(tab, "switched")).containsText("Inactive");
        assertThat(active(id)).isFalse();
        row(tab, "switched").locator(".ui-toggleswitch").click();
        assertThat(tab.find("#messages")).containsText("is active");
        assertThat(active(id)).isTrue();
    }

    @Test
    void a_pause_asks_why_and_shows_it_until_it_goes_on() {
        String id = ntfy("held", "ops");
        Tab tab = as("ADMIN").open("/admin/providers.xhtml");
        row(tab, "held").locator("button.pause").click();
        tab.find("button.pause-now").click();
        assertThat(tab.find("#pause")).containsText("is required: why it is paused");
        tab.page().getByLabel("Reason").fill("moving house");
        tab.find("button.pause-now").click();
        assertThat(row(tab, "held")).containsText("moving house");
        assertThat(row(tab, "held")).containsText("Paused");
        JsonObject paused = api().get("providers/" + id + "/health").json().getJsonObject("paused");
        assertThat(paused.getString("reason")).isEqualTo("moving house");
        assertThat(paused.getString("by")).startsWith("user:admin-");
        row(tab, "held").locator("button.resume").click();
        assertThat(tab.find("#messages")).containsText("It goes on");
        assertThat(api().get("providers/" + id + "/health").json()).doesNotContainKey("paused");
    }

    @Test
    void filters_stand_in_the_address() {
        ntfy("push", "ops");
        world.webhook("hook", "data", sink.url("/hook"));
        Tab tab = as("ADMIN").open("/admin/providers.xhtml");
        tab.find("select[name=type]").selectOption("WEBHOOK");
        tab.page()
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Apply"))
                .click();
        assertThat(tab.page()).hasURL(java.util.regex.Pattern.compile(".*type=WEBHOOK.*"));
        assertThat(row(tab, "hook")).hasCount(1);
        assertThat(row(tab, "push")).hasCount(0);
        tab.open("/admin/providers.xhtml?condition=PAUSED&active=true&type=WEBHOOK");
        assertThat(row(tab, "hook")).hasCount(0);
    }
}
