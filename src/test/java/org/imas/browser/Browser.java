package org.imas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imas.it.Hub;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every test of a page stands on: the hub in a browser, signed in as somebody. */
public abstract class Browser extends Hub {

    /** A busy machine answers in its own time; what is asserted is awaited that long, and seldom needs it. */
    private static final double PATIENCE = 30_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** The cookies of whoever has signed in before, by role. */
    private static final Map<String, String> SIGNED_IN = new HashMap<>();

    private final List<Tab> tabs = new ArrayList<>();

    /** Where a test of a page fails, what stood on the page then is a part of its report. */
    @RegisterExtension
    final AfterTestExecutionCallback witness = test -> {
        if (test.getExecutionException().isPresent()) {
            tabs.forEach(tab -> System.out.println(test.getDisplayName() + " failed; it saw " + tab.account()));
        }
    };

    /** A tab of somebody with that role, as a person in English sees it. */
    protected Tab as(String role) {
        return as(role, "en-GB");
    }

    protected Tab as(String role, String locale) {
        String state = SIGNED_IN.computeIfAbsent(role, Browser::signIn);
        return opened(options(locale).setStorageState(state));
    }

    /** A tab of somebody who has not signed in. */
    protected Tab stranger() {
        return opened(options("en-GB"));
    }

    protected World world() {
        return new World(api());
    }

    @AfterEach
    void nothing_went_wrong_in_the_browser() {
        List<String> errors =
                tabs.stream().flatMap(tab -> tab.errors().stream()).toList();
        tabs.forEach(Tab::close);
        tabs.clear();
        assertThat(errors)
                .as("errors of scripts, and what the security policy stopped")
                .isEmpty();
    }

    private Tab opened(com.microsoft.playwright.Browser.NewContextOptions options) {
        Tab tab = new Tab(Chromium.browser().newContext(options), url());
        tabs.add(tab);
        return tab;
    }

    /** Without animations: on a busy machine a click would meet a dialog that is still on its way. */
    private static com.microsoft.playwright.Browser.NewContextOptions options(String locale) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(locale)
                .setTimezoneId("Europe/Paris")
                .setViewportSize(1280, 900);
    }

    private static String signIn(String role) {
        try (BrowserContext context = Chromium.browser().newContext(options("en-GB"))) {
            new SignedUser(api(), role).signIn(new Tab(context, url()));
            return context.storageState();
        }
    }
}
