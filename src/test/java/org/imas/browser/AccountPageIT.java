package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One's own account: who one is, where one is signed in, how the pages are on this device. */
class AccountPageIT extends Browser {

    private static final String PAGE = "/account.xhtml";

    private static void press(Tab tab, String name) {
        tab.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void says_who_one_is_and_leads_to_the_password() {
        Tab tab = as("RESPONDER").open("/live.xhtml");
        tab.find(".menu-foot a").first().click();
        assertThat(tab.find("h1")).hasText("Account");
        assertThat(tab.find("main")).containsText("A responder");
        assertThat(tab.find("main")).containsText("You acknowledge and resolve incidents");
        assertThat(tab.find("main")).not().containsText("People");
        looks(tab, "account");
        tab.page().getByText("Change the password").click();
        assertThat(tab.page()).hasURL(Pattern.compile(".*/password\\.xhtml.*"));
    }

    @Test
    void other_sessions_end_and_this_one_goes_on() {
        SignedUser user = new SignedUser(api(), "VIEWER");
        Tab here = stranger();
        Tab elsewhere = stranger();
        user.signIn(here);
        user.signIn(elsewhere);
        here.open(PAGE);
        press(here, "End all other sessions");
        assertThat(here.find("#messages")).containsText("All your other sessions are over");
        assertThat(elsewhere.open("/live.xhtml").page()).hasURL(Pattern.compile(".*/sign-in\\.xhtml.*"));
        here.open("/live.xhtml");
        assertThat(here.page().url()).doesNotContain("sign-in");
    }

    @Test
    void language_zone_and_brightness_are_chosen_for_this_device() {
        Tab tab = as("VIEWER").open(PAGE);
        tab.page().getByLabel("Language").selectOption("fr");
        tab.page().getByLabel("Time zone").selectOption("Asia/Tokyo");
        tab.page().getByLabel("Light or dark").selectOption("dark");
        press(tab, "Save");
        assertThat(tab.find("h1")).hasText("Compte");
        assertThat(tab.find("[role=status] .badge")).isVisible();
        assertThat(tab.find("body")).hasClass(Pattern.compile("dark"));
        assertThat(tab.page().getByLabel("Fuseau horaire")).hasValue("Asia/Tokyo");
        assertThat(tab.find("time").first()).hasAttribute("title", Pattern.compile(".*JST.*"));
    }
}
