package org.imas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.imas.testkit.Certificate;
import org.imas.testkit.Directory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People sign in with the passwords of a directory, as docs/operations.md says. */
class LdapIT {

    private static OwnHub hub;
    private static Directory directory;

    @BeforeAll
    static void start() throws IOException, LDAPException, LDIFException, GeneralSecurityException {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        hub = new OwnHub(Path.of("target/ldap-it"));
        Certificate certificate = Certificate.in(Path.of("target/ldap-it-certificate"));
        directory = Directory.start(certificate)
                .person("ada", "ada in the directory")
                .person("otto", "otto in the directory")
                .person("carl", "carl in the directory")
                .person("eve", "eve in the directory")
                .person("admin", "admin in the directory")
                .person("imas-admins", "imas-admins in the directory")
                .group("imas-admins", List.of("ada"))
                .group("imas-on-call", List.of("otto", "ada"))
                .group("passing", List.of("eve"))
                .group("staff", List.of("admin", "imas-admins"));
        hub.start(
                Map.of(
                        "IMAS_SIGN_IN_MECHANISM",
                        "ldap",
                        "IMAS_LDAP_URL",
                        directory.tls(),
                        "IMAS_LDAP_USERS_DN",
                        Directory.USERS,
                        "IMAS_LDAP_GROUPS_DN",
                        Directory.GROUPS,
                        "IMAS_LDAP_BIND_DN",
                        Directory.READER,
                        "IMAS_LDAP_BIND_PASSWORD",
                        Directory.READER_PASSWORD,
                        "IMAS_SIGN_IN_ROLES_ADMIN",
                        "imas-admins",
                        "IMAS_SIGN_IN_ROLES_RESPONDER",
                        "imas-on-call, passing",
                        "IMAS_SIGN_IN_ROLES_VIEWER",
                        "staff"),
                setup -> setup.with(certificate.trusted()));
        hub.awaitReady();
    }

    @AfterAll
    static void stop() {
        if (hub != null) {
            hub.close();
        }
        if (directory != null) {
            directory.close();
        }
    }

    @AfterEach
    void nothing_went_wrong_on_our_pages() {
        hub.closeTabs();
    }

    private static Tab attempt(String name, String password, String page) {
        Tab tab = hub.stranger();
        tab.open(page);
        assertThat(tab.page()).hasURL(hub.page("/sign-in.xhtml"));
        fill(tab, name, password);
        return tab;
    }

    private static void fill(Tab tab, String name, String password) {
        tab.page().getByLabel("Name").fill(name);
        tab.find("input[type=password]").fill(password);
        tab.find("input[type=password]").press("Enter");
        tab.page().waitForLoadState();
    }

    private static Tab signedIn(String name, String page) {
        Tab tab = attempt(name, name + " in the directory", page);
        assertThat(tab.page()).hasURL(hub.uri() + page);
        return tab;
    }

    @Test
    void a_stranger_signs_in_with_the_password_of_the_directory_and_has_the_greatest_role_of_their_groups() {
        Tab ada = signedIn("ada", "/admin/teams.xhtml?sort=name");
        assertThat(hub.role("ldap:ada")).isEqualTo("ADMIN");
        assertThat(ada.status("/admin/providers.xhtml")).isEqualTo(200);
        Tab otto = signedIn("otto", "/live.xhtml");
        assertThat(hub.role("ldap:otto")).isEqualTo("RESPONDER");
        assertThat(otto.status("/admin/teams.xhtml")).isEqualTo(403);
    }

    @Test
    void upper_and_lower_case_are_one_user() {
        attempt("Otto", "otto in the directory", "/live.xhtml");
        signedIn("otto", "/live.xhtml");
        assertThat(hub.api().get("users?limit=200").items())
                .filteredOn(user -> user.getString("name").equalsIgnoreCase("ldap:otto"))
                .hasSize(1);
    }

    @Test
    void neither_the_name_of_a_user_of_ours_nor_that_of_a_group_gives_its_role() {
        Tab admin = signedIn("admin", "/live.xhtml");
        assertThat(hub.role("ldap:admin")).isEqualTo("VIEWER");
        assertThat(hub.role("admin")).isEqualTo("ADMIN");
        assertThat(admin.status("/admin/teams.xhtml")).isEqualTo(403);
        signedIn("imas-admins", "/live.xhtml");
        assertThat(hub.role("ldap:imas-admins")).isEqualTo("VIEWER");
    }

    @Test
    void a_wrong_password_an_unknown_name_and_one_of_our_own_passwords_are_refused_alike() {
        for (String[] wrong : new String[][] {
            {"ada", "ada in the Directory"},
            {"nobody", "ada in the directory"},
            {"admin", "a password nobody needs"},
            {"*", "ada in the directory"},
            {"ada)(uid=*", "ada in the directory"}
        }) {
            Tab tab = attempt(wrong[0], wrong[1], "/live.xhtml");
            assertThat(tab.find("[role=alert]").first()).containsText("wrong");
            assertThat(hub.isIn(tab)).as(wrong[0]).isFalse();
        }
    }

    @Test
    void who_has_no_group_with_a_role_is_told_so() {
        Tab carl = attempt("carl", "carl in the directory", "/live.xhtml");
        assertThat(carl.page()).hasURL(hub.page("/no-role.xhtml"));
        assertThat(carl.find("h1")).hasText("You have no role here");
        assertThat(hub.isIn(carl)).isFalse();
        assertThat(hub.role("ldap:carl")).isEmpty();
    }

    @Test
    void who_has_lost_their_groups_is_out_at_the_next_sign_in_on_all_devices() throws LDAPException {
        Tab phone = signedIn("eve", "/live.xhtml");
        assertThat(hub.role("ldap:eve")).isEqualTo("RESPONDER");
        directory.dissolve("passing");
        assertThat(hub.isIn(phone)).isTrue();
        attempt("eve", "eve in the directory", "/live.xhtml");
        assertThat(hub.role("ldap:eve")).isEmpty();
        assertThat(hub.isIn(phone)).isFalse();
        phone.open("/sign-in.xhtml");
    }

    @Test
    void an_administrator_keeps_somebody_out_whatever_their_groups() {
        Tab otto = signedIn("otto", "/silences.xhtml");
        hub.activate("ldap:otto", "RESPONDER", false);
        try {
            assertThat(hub.isIn(otto)).isFalse();
            Tab again = attempt("otto", "otto in the directory", "/live.xhtml");
            assertThat(again.page()).hasURL(hub.page("/no-role.xhtml"));
            otto.open("/sign-in.xhtml");
        } finally {
            hub.activate("ldap:otto", "RESPONDER", true);
        }
    }

    @Test
    void signing_out_ends_the_session_and_somebody_else_can_sign_in_in_the_same_browser() {
        Tab tab = signedIn("otto", "/live.xhtml");
        tab.find("#signOut a").click();
        assertThat(tab.page()).hasURL(hub.page("/sign-in.xhtml"));
        assertThat(hub.isIn(tab)).isFalse();
        fill(tab, "ada", "ada in the directory");
        assertThat(tab.page()).hasURL(hub.page("/live.xhtml"));
        tab.open("/sign-in.xhtml");
        fill(tab, "otto", "otto in the directory");
        assertThat(tab.page()).hasURL(hub.page("/live.xhtml"));
        assertThat(tab.status("/admin/teams.xhtml")).isEqualTo(403);
    }

    @Test
    void too_many_wrong_passwords_make_even_the_right_one_wait() {
        for (int i = 0; i < 5; i++) {
            attempt("ada", "wrong " + i, "/live.xhtml");
        }
        Tab tab = attempt("ada", "ada in the directory", "/live.xhtml");
        assertThat(tab.find("[role=alert]").first()).containsText("again");
        assertThat(hub.isIn(tab)).isFalse();
    }

    @Test
    void a_directory_that_does_not_answer_is_said_to_be_the_trouble() {
        directory.pause();
        try {
            Tab tab = attempt("otto", "otto in the directory", "/live.xhtml");
            assertThat(tab.find("[role=alert]").first()).containsText("does not answer");
            assertThat(hub.isIn(tab)).isFalse();
        } finally {
            directory.goOn();
        }
        signedIn("otto", "/live.xhtml");
    }

    @Test
    void nothing_secret_is_logged() throws IOException {
        signedIn("otto", "/live.xhtml");
        assertThat(hub.logged())
                .contains("event=signed-in user=ldap:otto role=RESPONDER")
                .doesNotContain("in the directory")
                .doesNotContain(Directory.READER_PASSWORD);
    }
}
