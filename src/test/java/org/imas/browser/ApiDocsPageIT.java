package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The interface as people read it. */
class ApiDocsPageIT extends Browser {

    @Test
    void an_operation_tells_role_parameters_body_answers_and_examples() {
        Tab tab = as("VIEWER").open("/api-docs.xhtml");
        Locator operation = tab.find("#incidents_report");
        operation.locator("summary").click();
        assertThat(operation).containsText("/api/v1/incidents");
        assertThat(operation).containsText("REPORTER");
        assertThat(operation).containsText("Idempotency-Key");
        assertThat(operation.locator("pre").first()).containsText("Redis cluster down");
        assertThat(operation).containsText("application/problem+json");
        operation
                .getByText("IncidentReport", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(tab.page()).hasURL(Pattern.compile(".*#shape-IncidentReport"));
        assertThat(tab.find("#shape-IncidentReport")).containsText("maxLength 500");
    }

    @Test
    void each_chapter_has_its_own_address_and_the_menu_leads_here() {
        Tab tab = as("VIEWER").open("/live.xhtml");
        tab.find(".menu-foot a[href$='/api-docs.xhtml']").click();
        tab.find(".chapters")
                .getByText("providers", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(tab.page()).hasURL(Pattern.compile(".*tag=providers.*"));
        tab.find("#providers_add summary").click();
        assertThat(tab.find("#providers_add")).containsText("https://ntfy.sh");
        assertThat(tab.open("/api-docs.xhtml?tag=nothing").find("#chapter")).hasText("incidents");
    }

    @Test
    void who_has_signed_in_gets_the_document_and_nothing_else_of_the_interface() {
        Tab tab = as("VIEWER").open("/api-docs.xhtml");
        Page page = tab.page();
        APIResponse yaml = page.request().get(url() + "/openapi");
        assertThat(yaml.status()).isEqualTo(200);
        assertThat(yaml.headers().get("content-type")).startsWith("application/yaml");
        assertThat(page.request().get(url() + "/openapi.json").text()).contains("\"/incidents\"");
        assertThat(page.request().get(url() + "/api/v1/openapi").status()).isEqualTo(401);
    }

    @Test
    void it_is_readable_on_a_phone_and_in_the_dark_and_with_everything_open() {
        Tab tab = as("VIEWER").open("/api-docs.xhtml?tag=providers");
        looks(tab, "api-docs");
        tab.page().evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        assertThat(new AxeBuilder(tab.page())
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                        .analyze()
                        .getViolations())
                .isEmpty();
    }
}
