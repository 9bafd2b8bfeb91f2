package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.Locator;
import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import org.imas.testkit.World;
import org.junit.jupiter.api.Test;

/** Services, and the impact scopes beside them. */
class ServicesPageIT extends Browser {

    private final World world = world();

    private JsonObject policy(String id) {
        return api().get("escalation-policies/" + id).json();
    }

    @Test
    void a_service_gets_its_team_its_policy_and_its_runbook() {
        world.team("payments");
        String ada = world.person("Ada", "ada@example.org");
        world.provider(
                "mail",
                "SMTP",
                World.object()
                        .add("host", "127.0.0.1")
                        .add("port", 9)
                        .add("from_email", "hub@example.org")
                        .build(),
                "payments");
        String policy = World.id(api().post(
                        "escalation-policies",
                        "{\"name\":\"" + world.name("policy")
                                + "\",\"steps\":[{\"targets\":[{\"kind\":\"PERSON\",\"person\":\"" + ada + "\"}]}]}"));
        Tab tab = as("ADMIN").open("/admin/service.xhtml");
        tab.find("[id$=':name']").fill(world.name("checkout"));
        tab.find("[id='service:save']").click();
        assertThat(tab.find(".field")
                        .filter(new Locator.FilterOptions().setHasText("Team"))
                        .first())
                .containsText("is required");
        TeamsPageIT.choose(tab, "team", world.name("payments"));
        tab.page().getByLabel("How much hangs on it").selectOption("TIER_1_CRITICAL");
        tab.page().getByLabel("Escalation policy").selectOption(policy);
        tab.find("[id$=':runbookUrl']").fill("https://wiki.example.org/checkout");
        tab.find("[id='service:save']").click();
        assertThat(tab.page()).hasURL(Pattern.compile(".*id=[0-9a-f-]{36}.*"));
        assertThat(tab.find("h1")).hasText(world.name("checkout"));
        String id = tab.page().url().replaceAll(".*id=([0-9a-f-]{36}).*", "$1");
        JsonObject stored = api().get("services/" + id).json();
        assertThat(stored.getString("team")).isEqualTo(world.name("payments"));
        assertThat(stored.getString("criticality")).isEqualTo("TIER_1_CRITICAL");
        assertThat(policy(policy).getJsonArray("services").getString(0)).isEqualTo(world.name("checkout"));
        looks(tab, "service");
        tab.open("/admin/services.xhtml?name=" + world.name("checkout"));
        assertThat(tab.find("tbody tr")).hasCount(1);
        looks(tab, "services");
    }

    @Test
    void a_scope_is_made_changed_and_deleted_in_its_dialog() {
        Tab tab = as("ADMIN").open("/admin/scopes.xhtml?name=" + world.name("security"));
        tab.find("[id='adding:add']").click();
        tab.find("[id$=':name']").fill(world.name("security"));
        tab.find("[id$=':mandatoryEmail']").fill("nonsense");
        tab.find("[id='scope:save']").click();
        assertThat(tab.find(".ui-dialog .ui-message-error")).isVisible();
        tab.find("[id$=':mandatoryEmail']").fill("ciso@example.org");
        tab.find("[id='scope:save']").click();
        assertThat(tab.find("tbody tr")).containsText("ciso@example.org");
        looks(tab, "scopes");
        tab.find("button.edit").click();
        tab.find("[id$=':mandatoryEmail']").fill("soc@example.org");
        tab.find("[id='scope:save']").click();
        assertThat(tab.find("tbody tr")).containsText("soc@example.org");
        assertThat(api().get("impact-scopes?name=" + world.name("security")).text())
                .contains("soc@example.org");
        tab.find("button.remove").click();
        tab.find(".ui-confirmdialog-yes").click();
        assertThat(tab.find("tbody tr")).hasCount(0);
        assertThat(api().get("impact-scopes?name=" + world.name("security")).items())
                .isEmpty();
    }
}
