package org.imas.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.imas.testkit.Api;
import org.imas.testkit.World;

/** Somebody with a role, made by REST, who signs in. */
final class SignedUser {

    private static final String PASSWORD = "own password for a test";

    private final String name;

    SignedUser(Api api, String role) {
        name = role.toLowerCase(Locale.ROOT) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        String id = World.id(api.post(
                "users",
                World.object()
                        .add("name", name)
                        .add("displayName", "A " + role.toLowerCase(Locale.ROOT))
                        .add("role", role)
                        .build()
                        .toString()));
        api.post(
                "users/" + id + "/password",
                World.object()
                        .add("password", PASSWORD)
                        .add("mustChange", false)
                        .build()
                        .toString());
    }

    void signIn(Tab tab) {
        signIn(tab, "/live.xhtml");
    }

    /** Brought to that page by a link. */
    void signIn(Tab tab, String page) {
        tab.open(page);
        tab.page().getByLabel("Name").fill(name);
        tab.page().getByLabel("Password").fill(PASSWORD);
        tab.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        PlaywrightAssertions.assertThat(tab.page())
                .hasURL(Pattern.compile(".*" + page.replaceAll("([.?])", "\\\\$1") + ".*"));
    }
}
