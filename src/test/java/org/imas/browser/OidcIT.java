package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.browser.Looks.looks;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.imas.testkit.Api;
import org.imas.testkit.Keycloak;
import org.imas.testkit.PayaraMicro;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People sign in at a real Keycloak: a hub of its own that is told to by its environment, and a browser. */
class OidcIT {

    private static final Path DATA = Path.of("target/oidc-it");
    private static final Duration START = Duration.ofMinutes(8);
    private static final String TOKEN = "oidc-it-bootstrap-token";
    private static final String SECRET = "a secret for tests only";
    private static final Pattern AT_KEYCLOAK = Pattern.compile(".*/realms/imas/.*");

    private static final NewContextOptions ENGLISH =
            new NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900);

    private static URI hub;
    private static Keycloak keycloak;
    private static PayaraMicro server;

    private final List<Tab> tabs = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        int port = PayaraMicro.freePort();
        hub = URI.create("http://localhost:" + port);
        keycloak = Keycloak.start(realm());
        Map<String, String> environment = Map.of(
                "IMAS_BOOTSTRAP_TOKEN", TOKEN,
                "IMAS_BOOTSTRAP_PASSWORD", "a password nobody needs",
                "IMAS_PUBLIC_URL", hub.toString(),
                "IMAS_SIGN_IN_MECHANISM", "oidc",
                "IMAS_OIDC_PROVIDER_URI", keycloak.realm().toString(),
                "IMAS_OIDC_CLIENT_ID", "imas-manager",
                "IMAS_OIDC_CLIENT_SECRET", SECRET,
                "IMAS_OIDC_ROLES_ADMIN", "imas-admins",
                "IMAS_OIDC_ROLES_RESPONDER", "imas-on-call, imas-night-shift",
                "IMAS_OIDC_ROLES_VIEWER", "imas-readers");
        Files.createDirectories(DATA);
        try (var left = Files.list(DATA)) {
            for (Path file : left.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        server = PayaraMicro.start(new PayaraMicro.Setup(port, DATA, DATA.resolve("server.log"), environment));
        keycloak.awaitReady(START);
        server.awaitReady(START);
    }

    private static String realm() throws IOException {
        try (InputStream file = OidcIT.class.getResourceAsStream("keycloak-realm.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@HUB@", hub.toString());
        }
    }

    @AfterAll
    static void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @AfterEach
    void nothing_went_wrong_on_our_pages() {
        List<String> errors = tabs.stream()
                .flatMap(tab -> tab.errors().stream())
                .filter(error -> error.startsWith(hub.toString()))
                .toList();
        tabs.forEach(Tab::close);
        assertThat(errors).isEmpty();
    }

    private Tab stranger() {
        Tab tab = new Tab(Chromium.browser().newContext(ENGLISH), hub);
        tabs.add(tab);
        return tab;
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

    private Tab signedIn(String user, String page) {
        Tab tab = stranger();
        signIn(tab, user, page);
        assertThat(tab.page()).hasURL(hub + page);
        return tab;
    }

    /** Without another sign-in on the way. */
    private static boolean isIn(Tab tab) {
        RequestOptions one = RequestOptions.create().setMaxRedirects(0);
        return tab.context().request().get(hub + "/live.xhtml", one).status() == 200;
    }

    private static Pattern ours(String page) {
        return Pattern.compile((hub + page).replaceAll("[.?]", "[$0]") + ".*"); // the browser's own kind of pattern
    }

    private static String role(String name) {
        List<JsonObject> found = new Api(hub, TOKEN)
                .get("users?name=" + name.replace(":", "%3A"))
                .items();
        return found.isEmpty() ? "" : found.get(0).getString("role");
    }

    @Test
    void a_stranger_signs_in_at_keycloak_and_lands_where_they_wanted_with_the_greatest_role_of_their_groups() {
        Tab ada = signedIn("ada", "/admin/teams.xhtml?sort=name");
        assertThat(ada.find(".menu-foot a").first()).containsText("Ada Lovelace");
        assertThat(role("oidc:ada")).isEqualTo("ADMIN");
        assertThat(ada.status("/admin/providers.xhtml")).isEqualTo(200);
        assertThat(ada.context().cookies()).noneMatch(cookie -> cookie.name.equals("imas-wanted"));
    }

    @Test
    void somebody_on_call_is_a_responder_and_no_administrator() {
        Tab otto = signedIn("otto", "/live.xhtml");
        assertThat(role("oidc:otto")).isEqualTo("RESPONDER");
        assertThat(otto.status("/silence.xhtml")).isEqualTo(200);
        assertThat(otto.status("/admin/teams.xhtml")).isEqualTo(403);
    }

    @Test
    void the_same_name_as_a_user_of_ours_does_not_give_that_users_role() {
        Tab admin = signedIn("admin", "/live.xhtml");
        assertThat(role("admin")).isEqualTo("ADMIN");
        assertThat(role("oidc:admin")).isEqualTo("VIEWER");
        assertThat(admin.status("/admin/teams.xhtml")).isEqualTo(403);
    }

    @Test
    void who_has_no_group_with_a_role_is_told_so_and_can_leave() {
        Tab carl = stranger();
        AtomicReference<Integer> status = new AtomicReference<>(0);
        carl.page().onResponse(answer -> {
            if (answer.url().contains("/no-role.xhtml")) {
                status.set(answer.status());
            }
        });
        signIn(carl, "carl", "/live.xhtml");
        assertThat(carl.page()).hasURL(ours("/no-role.xhtml"));
        assertThat(carl.find("h1")).hasText("You have no role here");
        assertThat(status.get()).isEqualTo(403);
        looks(carl, "no-role");
        carl.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(carl.page()).hasURL(ours("/sign-in.xhtml"));
        carl.open("/live.xhtml");
        assertThat(carl.find("#username")).isVisible();
        assertThat(role("oidc:carl")).isEmpty();
    }

    @Test
    void signing_out_ends_the_session_here_and_there() {
        Tab otto = signedIn("otto", "/live.xhtml");
        otto.find("#signOut a").click();
        assertThat(otto.page()).hasURL(ours("/sign-in.xhtml"));
        assertThat(otto.find("input[type=password]")).hasCount(0);
        looks(otto, "sign-in-elsewhere");
        otto.find("#elsewhere").click();
        assertThat(otto.find("#username")).isVisible();
        fill(otto, "otto");
        assertThat(otto.page()).hasURL(ours("/live.xhtml"));
    }

    @Test
    void an_answer_with_another_state_is_refused() {
        Tab tab = stranger();
        tab.open("/live.xhtml");
        String address = tab.page().url();
        assertThat(address).contains("state=");
        tab.page().navigate(address.replaceAll("state=[^&]*", "state=forged"));
        fill(tab, "ada");
        assertThat(tab.page()).hasURL(ours("/sign-in.xhtml?why=failed"));
        assertThat(tab.find("#trouble")).containsText("did not work");
        assertThat(isIn(tab)).isFalse();
    }

    @Test
    void an_answer_opens_nothing_a_second_time_nor_in_another_browser() {
        Tab ada = stranger();
        AtomicReference<String> answer = new AtomicReference<>("");
        ada.page().onRequest(request -> {
            if (request.url().contains("/oidc/callback")) {
                answer.set(request.url());
            }
        });
        signIn(ada, "ada", "/live.xhtml");
        assertThat(ada.page()).hasURL(ours("/live.xhtml"));
        assertThat(isIn(ada)).isTrue();
        String path = answer.get().substring(hub.toString().length());
        Tab thief = stranger();
        thief.status(path);
        assertThat(thief.page()).hasURL(ours("/sign-in.xhtml?why=failed"));
        assertThat(isIn(thief)).isFalse();
        ada.context().clearCookies();
        ada.status(path);
        assertThat(ada.page()).hasURL(ours("/sign-in.xhtml?why=failed"));
        assertThat(isIn(ada)).isFalse();
    }

    @Test
    void a_session_ends_when_an_administrator_deactivates_its_user() {
        Tab otto = signedIn("otto", "/silences.xhtml");
        Api api = new Api(hub, TOKEN);
        JsonObject user = api.get("users?name=oidc%3Aotto").items().get(0);
        String path = "users/" + user.getString("id");
        String name = "{\"name\":\"oidc:otto\",\"role\":\"RESPONDER\",\"active\":";
        assertThat(api.put(path, name + "false}").status()).isEqualTo(200);
        try {
            otto.status("/silences.xhtml");
            assertThat(otto.page()).hasURL(ours("/no-role.xhtml"));
        } finally {
            assertThat(api.put(path, name + "true}").status()).isEqualTo(200);
        }
    }

    @Test
    void nothing_secret_is_logged() throws IOException {
        signedIn("ada", "/live.xhtml");
        assertThat(Files.readString(DATA.resolve("server.log")))
                .contains("event=signed-in user=oidc:ada role=ADMIN")
                .doesNotContain(SECRET)
                .doesNotContain("ada at keycloak")
                .doesNotContain("id_token");
    }
}
