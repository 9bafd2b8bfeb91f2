package org.imas.browser;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;

/** The page of one provider as a test works with it: by the keys of its settings. */
final class ProviderFormPage {

    private static final Locator.ClickOptions SOON = new Locator.ClickOptions().setTimeout(2_000);

    private final Tab tab;

    ProviderFormPage(Tab tab) {
        this.tab = tab;
    }

    static ProviderFormPage fresh(Tab tab, String type) {
        return new ProviderFormPage(tab.open("/admin/provider.xhtml?type=" + type));
    }

    static ProviderFormPage stored(Tab tab, String id) {
        return new ProviderFormPage(tab.open("/admin/provider.xhtml?id=" + id));
    }

    Locator input(String field) {
        return tab.find("input[id$=':" + field + "'], textarea[id$=':" + field + "']");
    }

    /** The field with its label, hint and message. */
    Locator around(String field) {
        return tab.find(".field").filter(new Locator.FilterOptions().setHas(input(field)));
    }

    ProviderFormPage fill(String field, String value) {
        input(field).fill(value);
        return this;
    }

    ProviderFormPage set(String key, String value) {
        return fill("settings_" + key, value);
    }

    /** A list closes when the page scrolls, as it may still do after the click that opened it: then it is opened again. */
    ProviderFormPage choose(String field, String option) {
        Locator list = tab.find("div[id$=':" + field + "_panel']");
        await("chosen in " + field)
                .atMost(ofSeconds(60))
                .pollInSameThread()
                .ignoreExceptionsInstanceOf(TimeoutError.class)
                .until(() -> {
                    if (list.isHidden()) {
                        tab.find("div[id$=':" + field + "']").click();
                    }
                    list.locator("li[data-label='" + option + "']").click(SOON);
                    return true;
                });
        return this;
    }

    ProviderFormPage flip(String field) {
        tab.find("div[id$=':" + field + "']").click();
        return this;
    }

    /** Goes on in the JSON view. */
    ProviderFormPage asJson() {
        tab.find("button[id$=':asJson']").click();
        PlaywrightAssertions.assertThat(input("json")).isVisible();
        return this;
    }

    ProviderFormPage asForm() {
        tab.find("button[id$=':asForm']").click();
        PlaywrightAssertions.assertThat(input("json")).hasCount(0);
        return this;
    }

    ProviderFormPage save() {
        tab.find("button[id$=':save']").click();
        return this;
    }

    /** Saves for the first time; answers the id. */
    String saved() {
        save();
        PlaywrightAssertions.assertThat(tab.page()).hasURL(Pattern.compile(".*provider\\.xhtml\\?id=.*"));
        PlaywrightAssertions.assertThat(tab.find("#messages")).containsText("Saved");
        return tab.page().url().replaceAll(".*id=", "");
    }

    ProviderFormPage test() {
        tab.find("button[id$=':saveAndTest']").click();
        return this;
    }

    Locator outcome() {
        return tab.find("dl.outcome");
    }

    Tab tab() {
        return tab;
    }
}
