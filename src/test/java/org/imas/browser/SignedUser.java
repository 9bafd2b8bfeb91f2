package org.imas.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.UUID;
import org.imas.testkit.Api;
import org.imas.testkit.World;

/** Somebody with a role, made by REST, who signs in for the first time. */
final class SignedUser {

    private static final String FIRST = "first password for a test";
    private static final String OWN = "own password for a test";

    private final String name;

    SignedUser(Api api, String role) {
        name = role.toLowerCase(Locale.ROOT) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        World.id(api.post(
                "users",
                World.object()
                        .add("name", name)
                        .add("displayName", "A " + role.toLowerCase(Locale.ROOT))
                        .add("role", role)
                        .add("password", FIRST)
                        .build()
                        .toString()));
    }

    /** With the password that was given, which must be changed at once. */
    void signIn(Tab tab) {
        tab.open("/live.xhtml");
        tab.page().getByLabel("Name").fill(name);
        tab.page().getByLabel("Password").fill(FIRST);
        tab.page().getByRole(AriaRole.BUTTON).filter().first().click();
        tab.find("input[type=password]").nth(1).waitFor();
        tab.find("input[type=password]").nth(0).fill(FIRST);
        tab.find("input[type=password]").nth(1).fill(OWN);
        tab.find("input[type=password]").nth(2).fill(OWN);
        tab.page().getByRole(AriaRole.BUTTON).first().click();
        PlaywrightAssertions.assertThat(tab.page()).hasURL(java.util.regex.Pattern.compile(".*/live\\.xhtml.*"));
    }
}
