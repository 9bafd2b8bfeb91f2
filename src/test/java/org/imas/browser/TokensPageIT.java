package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.imas.testkit.World;
import org.junit.jupiter.api.Test;

/** API tokens: issued and shown once, revoked. */
class TokensPageIT extends Browser {

    private static final String PAGE = "/admin/tokens.xhtml";
    private static final Pattern TOKEN = Pattern.compile("imas_[A-Za-z0-9_-]{43}");

    private final World world = world();

    private static Locator button(Tab tab, String name) {
        return tab.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator field(Tab tab, String hint) {
        return tab.find("#issue .field").filter(new Locator.FilterOptions().setHasText(hint));
    }

    /** It is gone with the next load, so it cannot be looked at like the others. */
    private static void fitsAPhone(Tab tab) {
        photograph(tab, "wide");
        tab.page().setViewportSize(390, 844);
        photograph(tab, "phone");
        assertThat(tab.page().evaluate("document.documentElement.scrollWidth <= 390"))
                .isEqualTo(true);
        tab.page().setViewportSize(1280, 900);
    }

    private static void photograph(Tab tab, String width) {
        tab.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(
                                System.getProperty("imas.build"), "screenshots", "token-once-" + width + ".png"))
                        .setFullPage(true));
    }

    private String until(String name) {
        return api().get("api-tokens?name=" + world.name(name)).items().get(0).getString("expiresAt");
    }

    @Test
    void a_token_is_issued_shown_once_and_works_until_it_is_revoked() {
        Tab tab = as("ADMIN").open(PAGE);
        tab.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        tab.find("#issue [id$=':name']").fill(world.name("ci"));
        tab.find("#issue [id$=':role']").selectOption("VIEWER");
        tab.find("#issue [id$=':expiresAt']").fill("90 d");
        Response answer = tab.page()
                .waitForResponse(
                        response -> response.url().contains(PAGE),
                        () -> button(tab, "Issue a token").click());
        assertThat(tab.find("#secret")).hasText(TOKEN);
        assertThat(answer.headerValue("cache-control")).contains("no-store");
        String token = tab.text("#secret");
        assertThat(tab.text("#curl")).contains("curl -H", token, "/api/v1/incidents");
        fitsAPhone(tab);
        button(tab, "Copy").click();
        assertThat(tab.find("button[data-copy=secret]")).hasText("Copied");
        assertThat(tab.page().evaluate("navigator.clipboard.readText()")).isEqualTo(token);
        assertThat(api().with(token).get("incidents").status()).isEqualTo(200);
        assertThat(Instant.parse(until("ci")))
                .isCloseTo(Instant.now().plus(Duration.ofDays(90)), within(10, ChronoUnit.MINUTES));
        // any other request of the page, and any other page, is without it
        button(tab, "Issue a token").click();
        assertThat(field(tab, "Who uses it")).containsText("is required");
        assertThat(tab.find("#secret")).hasCount(0);
        assertThat(tab.page().content()).doesNotContain(token);
        tab.open(PAGE + "?name=" + world.name("CI"));
        assertThat(tab.page().content()).doesNotContain(token);
        assertThat(tab.find("tbody tr")).hasCount(1);
        assertThat(tab.find("tbody tr")).containsText("user:admin");
        looks(tab, "tokens");
        button(tab, "Revoke " + world.name("ci")).click();
        tab.find(".ui-confirmdialog-yes").click();
        assertThat(tab.find("#messages")).containsText("is revoked");
        assertThat(tab.find(".empty")).containsText("No token has that");
        assertThat(api().with(token).get("incidents").status()).isEqualTo(401);
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_nothing_is_issued() {
        Tab tab = as("ADMIN").open(PAGE);
        tab.find("#issue [id$=':name']").fill(world.name("odd"));
        for (String lifetime : List.of("soon", "0 d", "9999999 d")) {
            tab.find("#issue [id$=':expiresAt']").fill(lifetime);
            button(tab, "Issue a token").click();
            assertThat(field(tab, "Such as 90 d"))
                    .containsText(
                            lifetime.equals("soon")
                                    ? "must be a length of time"
                                    : lifetime.equals("0 d") ? "future" : "years");
        }
        assertThat(api().get("api-tokens?name=" + world.name("odd")).items()).isEmpty();
        tab.find("#issue [id$=':expiresAt']").fill("");
        button(tab, "Issue a token").click();
        assertThat(tab.find("#secret")).hasText(TOKEN);
        looks(as("ADMIN").open(PAGE), "tokens-all");
        tab.find("#issue [id$=':name']").fill(world.name("odd"));
        button(tab, "Issue a token").click();
        assertThat(field(tab, "Who uses it")).containsText("is taken already");
        assertThat(tab.find("#secret")).hasCount(0);
    }

    @Test
    void the_token_that_is_configured_stays() {
        Tab tab = as("ADMIN").open(PAGE + "?name=bootstrap");
        button(tab, "Revoke bootstrap").click();
        tab.find(".ui-confirmdialog-yes").click();
        assertThat(tab.find(".ui-messages-error")).containsText("imas.bootstrap.token");
        assertThat(api().get("incidents").status()).isEqualTo(200);
    }
}
