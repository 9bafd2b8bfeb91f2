package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.imas.testkit.Keycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People sign in at a real Keycloak: a hub of its own that is told to by its environment, and a browser. */
class OidcIT {

    private static final String SECRET = "a secret for tests only";
    private static final Pattern AT_KEYCLOAK = Pattern.compile(".*/realms/imas/.*");

    private static OwnHub hub;
    private static Keycloak keycloak;

    @BeforeAll
    static void start() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        hub = new OwnHub(Path.of("target/oidc-it"));
        keycloak = Keycloak.start(realm());
        hub.start(
                Map.of(
                        "IMAS_SIGN_IN_MECHANISM", "oidc",
                        "IMAS_OIDC_PROVIDER_URI", keycloak.realm().toString(),
                        "IMAS_OIDC_CLIENT_ID", "imas-manager",
                        "IMAS_OIDC_CLIENT_SECRET", SECRET,
                        "IMAS_SIGN_IN_ROLES_ADMIN", "imas-admins",
                        "IMAS_SIGN_IN_ROLES_RESPONDER", "imas-on-call, imas-night-shift",
                        "IMAS_SIGN_IN_ROLES_VIEWER", "imas-readers"),
                setup -> setup);
        keycloak.awaitReady(OwnHub.START);
        hub.awaitReady();
    }

    private static String realm() throws IOException {
        try (InputStream file = OidcIT.class.getResourceAsStream("keycloak-realm.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@HUB@", hub.uri().toString());
        }
    }

    @AfterAll
    static void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
        if (hub != null) {
            hub.close();
        }
    }

    @AfterEach
    void nothing_went_wrong_on_our_pages() {
        hub.closeTabs();
    }

    private static void signIn(Tab tab, String user, String page) {
        tab.open(page);
        fill(tab, user);
    }

    private static void fill(Tab tab, String user) {
        assertThat(tab.page()).hasURL(AT_KEYCLOAK);
        tab.find("#username").fill(user);
        tab.find("#password").fill(user + " at keycloak");
        tab.find("#kc-login").click();
    }

    private static Tab signedIn(String user, String page) {
        Tab tab = hub.stranger();
        signIn(tab, user, page);
        assertThat(tab.page()).hasURL(hub.uri() + page);
        return tab;
    }

    @Test
    void a_stranger_signs_in_at_keycloak_and_lands_where_they_wanted_with_the_greatest_role_of_their_groups() {
        Tab ada = signedIn("ada", "/admin/teams.xhtml?sort=name");
        assertThat(ada.find(".menu-foot a").first()).containsText("Ada Lovelace");
        assertThat(hub.role("oidc:ada")).isEqualTo("ADMIN");
        assertThat(ada.status("/admin/providers.xhtml")).isEqualTo(200);
        assertThat(ada.context().cookies()).noneMatch(cookie -> cookie.name.equals("imas-wanted"));
    }

    @Test
    void somebody_on_call_is_a_responder_and_no_administrator() {
        Tab otto = signedIn("otto", "/live.xhtml");
        assertThat(hub.role("oidc:otto")).isEqualTo("RESPONDER");
        assertThat(otto.status("/silence.xhtml")).isEqualTo(200);
        assertThat(otto.status("/admin/teams.xhtml")).isEqualTo(403);
    }

    @Test
    void the_same_name_as_a_user_of_ours_does_not_give_that_users_role() {
        Tab admin = signedIn("admin", "/live.xhtml");
        assertThat(hub.role("admin")).isEqualTo("ADMIN");
        assertThat(hub.role("oidc:admin")).isEqualTo("VIEWER");
        assertThat(admin.status("/admin/teams.xhtml")).isEqualTo(403);
    }

    @Test
    void who_has_no_group_with_a_role_is_told_so_and_can_leave() {
        Tab carl = hub.stranger();
        AtomicReference<Integer> status = new AtomicReference<>(0);
        carl.page().onResponse(answer -> {
            if (answer.url().contains("/no-role.xhtml")) {
                status.set(answer.status());
            }
        });
        signIn(carl, "carl", "/live.xhtml");
        assertThat(carl.page()).hasURL(hub.page("/no-role.xhtml"));
        assertThat(carl.find("h1")).hasText("You have no role here");
        assertThat(status.get()).isEqualTo(403);
        looks(carl, "no-role");
        carl.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(carl.page()).hasURL(hub.page("/sign-in.xhtml"));
        carl.open("/live.xhtml");
        assertThat(carl.find("#username")).isVisible();
        assertThat(hub.role("oidc:carl")).isEmpty();
    }

    @Test
    void signing_out_ends_the_session_here_and_there() {
        Tab otto = signedIn("otto", "/live.xhtml");
        otto.find("#signOut a").click();
        assertThat(otto.page()).hasURL(hub.page("/sign-in.xhtml"));
        assertThat(otto.find("input[type=password]")).hasCount(0);
        looks(otto, "sign-in-elsewhere");
        otto.find("#elsewhere").click();
        assertThat(otto.find("#username")).isVisible();
        fill(otto, "otto");
        assertThat(otto.page()).hasURL(hub.page("/live.xhtml"));
    }

    @Test
    void an_answer_with_another_state_is_refused() {
        Tab tab = hub.stranger();
        tab.open("/live.xhtml");
        String address = tab.page().url();
        assertThat(address).contains("state=");
        tab.page().navigate(address.replaceAll("state=[^&]*", "state=forged"));
        fill(tab, "ada");
        assertThat(tab.page()).hasURL(hub.page("/sign-in.xhtml?why=failed"));
        assertThat(tab.find("#trouble")).containsText("did not work");
        assertThat(hub.isIn(tab)).isFalse();
    }

    @Test
    void an_answer_opens_nothing_a_second_time_nor_in_another_browser() {
        Tab ada = hub.stranger();
        AtomicReference<String> answer = new AtomicReference<>("");
        ada.page().onRequest(request -> {
            if (request.url().contains("/oidc/callback")) {
                answer.set(request.url());
            }
        });
        signIn(ada, "ada", "/live.xhtml");
        assertThat(ada.page()).hasURL(hub.page("/live.xhtml"));
        assertThat(hub.isIn(ada)).isTrue();
        String path = answer.get().substring(hub.uri().toString().length());
        Tab thief = hub.stranger();
        thief.status(path);
        assertThat(thief.page()).hasURL(hub.page("/sign-in.xhtml?why=failed"));
        assertThat(hub.isIn(thief)).isFalse();
        ada.context().clearCookies();
        ada.status(path);
        assertThat(ada.page()).hasURL(hub.page("/sign-in.xhtml?why=failed"));
        assertThat(hub.isIn(ada)).isFalse();
    }

    @Test
    void a_session_ends_when_an_administrator_deactivates_its_user() {
        Tab otto = signedIn("otto", "/silences.xhtml");
        hub.activate("oidc:otto", "RESPONDER", false);
        try {
            otto.status("/silences.xhtml");
            assertThat(otto.page()).hasURL(hub.page("/no-role.xhtml"));
        } finally {
            hub.activate("oidc:otto", "RESPONDER", true);
        }
    }

    @Test
    void nothing_secret_is_logged() throws IOException {
        signedIn("ada", "/live.xhtml");
        assertThat(hub.logged())
                .contains("event=signed-in user=oidc:ada role=ADMIN")
                .doesNotContain(SECRET)
                .doesNotContain("ada at keycloak")
                .doesNotContain("id_token");
    }
}
