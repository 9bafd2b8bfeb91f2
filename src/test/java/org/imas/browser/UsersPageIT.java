package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.imas.testkit.World;
import org.junit.jupiter.api.Test;

/** Users: made, changed, given a password that is shown once, let in again, removed. */
class UsersPageIT extends Browser {

    private static final String PAGE = "/admin/user.xhtml";
    private static final Pattern PASSWORD = Pattern.compile("[a-z0-9]{5}(-[a-z0-9]{5}){3}");

    private final World world = world();

    private static void press(Tab tab, String name) {
        tab.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void confirm(Tab tab) {
        tab.find(".ui-confirmdialog-yes").click();
    }

    private static Locator field(Tab tab, String label) {
        return tab.find(".field").filter(new Locator.FilterOptions().setHasText(label));
    }

    private String user(String role) {
        return World.id(api().post(
                        "users",
                        World.object()
                                .add("name", world.name("user"))
                                .add("displayName", "Grace " + world.name(""))
                                .add("role", role)
                                .build()
                                .toString()));
    }

    private JsonObject stored(String id) {
        return api().get("users/" + id).json();
    }

    private String signIn(Tab tab, String password) {
        tab.open("/live.xhtml");
        tab.page().getByLabel("Name").fill(world.name("user"));
        tab.find("input[type=password]").fill(password);
        tab.find("input[type=password]").press("Enter");
        tab.page().waitForLoadState();
        return tab.page().url();
    }

    @Test
    void a_user_is_made_and_what_is_wrong_is_said_beside_the_field() {
        Tab tab = as("ADMIN").open(PAGE);
        tab.find("#user [id$=':name']").fill("two words");
        tab.find("[id='user:save']").click();
        assertThat(field(tab, "To sign in with")).containsText("may have letters, digits");
        tab.find("#user [id$=':name']").fill(world.name("Ada"));
        tab.find("#user [id$=':displayName']").fill("Ada Lovelace");
        tab.page().getByLabel("Role").selectOption("RESPONDER");
        tab.find("[id='user:save']").click();
        assertThat(tab.page()).hasURL(Pattern.compile(".*id=[0-9a-f-]{36}.*"));
        assertThat(tab.find("h1")).hasText("Ada Lovelace");
        assertThat(tab.find("#access")).containsText("No password yet");
        String id = tab.page().url().replaceAll(".*id=([0-9a-f-]{36}).*", "$1");
        assertThat(stored(id).getString("name")).isEqualTo(world.name("ada"));
        assertThat(stored(id).getString("role")).isEqualTo("RESPONDER");
        tab.open("/admin/users.xhtml?name=" + world.name("ADA"));
        assertThat(tab.find("tbody tr")).hasCount(1);
        assertThat(tab.find("tbody tr")).containsText("Ada Lovelace");
        tab.open("/admin/users.xhtml?name=nobody-at-all");
        assertThat(tab.find(".empty")).containsText("No user has that");
        tab.open("/admin/users.xhtml");
        looks(tab, "users");
    }

    @Test
    void a_password_is_made_shown_once_copied_and_lets_in() {
        String id = user("VIEWER");
        Tab tab = as("ADMIN").open(PAGE + "?id=" + id);
        tab.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Response answer = tab.page()
                .waitForResponse(response -> response.url().contains(PAGE), () -> press(tab, "Make a password"));
        assertThat(tab.find("#secret")).hasText(PASSWORD);
        assertThat(answer.headerValue("cache-control")).contains("no-store");
        String password = tab.text("#secret");
        press(tab, "Copy");
        assertThat(tab.find("button[data-copy=secret]")).hasText("Copied");
        assertThat(tab.page().evaluate("navigator.clipboard.readText()")).isEqualTo(password);
        assertThat(tab.find("#access")).containsText("Must choose a password");
        // any other request of the page, and any other page, is without it
        tab.find("[id='user:save']").click();
        assertThat(tab.find("#secret")).hasCount(0);
        assertThat(tab.page().content()).doesNotContain(password);
        tab.page().reload();
        assertThat(tab.page().content()).doesNotContain(password);
        assertThat(signIn(stranger(), password)).contains("/password.xhtml");
        looks(tab, "user");
    }

    @Test
    void a_typed_password_is_judged_beside_its_field() {
        String id = user("VIEWER");
        Tab tab = as("ADMIN").open(PAGE + "?id=" + id);
        press(tab, "Give this password");
        assertThat(field(tab, "New password")).containsText("is required");
        tab.page().getByLabel("New password").fill("short");
        press(tab, "Give this password");
        assertThat(field(tab, "New password")).containsText("must have 12 to 128 characters");
        assertThat(stored(id).getBoolean("hasPassword")).isFalse();
        tab.page().getByLabel("New password").fill("correct horse battery");
        tab.page().getByText("Must choose another one at the first sign-in").click();
        press(tab, "Give this password");
        assertThat(tab.find("#messages")).containsText("has the password you typed");
        assertThat(tab.page().content()).doesNotContain("correct horse battery");
        assertThat(stored(id).getBoolean("mustChangePassword")).isFalse();
        assertThat(signIn(stranger(), "correct horse battery")).contains("/live.xhtml");
    }

    @Test
    void whoever_has_to_wait_is_let_in_again_and_whoever_leaves_is_removed() {
        String id = user("VIEWER");
        api().post("users/" + id + "/password", "{\"password\":\"correct horse battery\",\"mustChange\":false}");
        Tab stranger = stranger();
        for (int i = 0; i < 5; i++) {
            signIn(stranger, "wrong horse battery");
        }
        Tab tab = as("ADMIN").open(PAGE + "?id=" + id);
        assertThat(tab.find("#access")).containsText("Waits until");
        press(tab, "End the waiting");
        assertThat(tab.find("#messages")).containsText("may try again at once");
        assertThat(tab.find("#access")).not().containsText("Waits until");
        tab.find("#user").getByText("May sign in").click();
        tab.find("[id='user:save']").click();
        assertThat(tab.find("#access")).containsText("Switched off");
        assertThat(stored(id).getBoolean("active")).isFalse();
        press(tab, "Delete");
        confirm(tab);
        assertThat(tab.page()).hasURL(Pattern.compile(".*/admin/users\\.xhtml.*"));
        assertThat(tab.find("#messages")).containsText("is deleted");
        assertThat(api().get("users/" + id).status()).isEqualTo(404);
        tab.open(PAGE + "?id=" + id);
        assertThat(tab.find(".ui-messages-error")).containsText(id);
        assertThat(tab.find("[id='user:save']")).hasCount(0);
    }

    @Test
    void the_last_administrator_is_neither_demoted_nor_switched_off() {
        Tab tab = as("ADMIN").open("/account.xhtml");
        String own = tab.find(".menu-foot a[href*=account]").innerText().strip();
        List<JsonObject> others = new ArrayList<>();
        String id = "";
        for (JsonObject user : users()) {
            if (user.getString("name").equals(own)) {
                id = user.getString("id");
            } else if (user.getString("role").equals("ADMIN")) {
                others.add(user);
            }
        }
        try {
            others.forEach(user -> change(user, "RESPONDER"));
            tab.open(PAGE + "?id=" + id);
            tab.page().getByLabel("Role").selectOption("VIEWER");
            tab.find("[id='user:save']").click();
            assertThat(tab.find(".ui-messages-error")).containsText("last active user");
            assertThat(stored(id).getString("role")).isEqualTo("ADMIN");
        } finally {
            others.forEach(user -> change(user, "ADMIN"));
        }
    }

    private List<JsonObject> users() {
        List<JsonObject> users = new ArrayList<>();
        String next = "";
        do {
            JsonObject page = api().get("users?limit=200" + next).json();
            users.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
            next = page.containsKey("next") && !page.isNull("next") ? "&cursor=" + page.getString("next") : "";
        } while (!next.isEmpty());
        return users;
    }

    private void change(JsonObject user, String role) {
        String body = World.object()
                .add("name", user.getString("name"))
                .add("displayName", user.getString("displayName"))
                .add("role", role)
                .add("active", user.getBoolean("active"))
                .build()
                .toString();
        assertThat(api().put("users/" + user.getString("id"), body).status()).isEqualTo(200);
    }
}
