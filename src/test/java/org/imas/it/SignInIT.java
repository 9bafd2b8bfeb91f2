package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import org.imas.testkit.Api;
import org.imas.testkit.Visitor;
import org.imas.testkit.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way into the pages: by the right password of an active user, and not around it. */
@Tag("matrix")
class SignInIT extends Hub {

    private static final String PASSWORD = "correct horse battery";
    private static final String COOKIE = "imas-session";
    private static final String SIGN_IN = "/sign-in.xhtml";

    private final World world = new World(api());
    private final Visitor visitor = new Visitor();

    private String user(String role, boolean mustChange) {
        String body = World.object()
                .add("name", world.name("user"))
                .add("role", role)
                .build()
                .toString();
        String id = World.id(api().post("users", body));
        Api.Answer given = api().post(
                        "users/" + id + "/password",
                        World.object()
                                .add("password", PASSWORD)
                                .add("mustChange", mustChange)
                                .build()
                                .toString());
        assertThat(given.status()).as(given.text()).isEqualTo(204);
        return id;
    }

    private static URI page(String path) {
        return url().resolve(path);
    }

    private Visitor.Answer signIn(String wanted, String password) {
        Visitor.Answer asked = visitor.get(page(wanted));
        assertThat(asked.status()).isEqualTo(303);
        Visitor.Answer shown = visitor.get(asked.location());
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        return visitor.send(
                Forms.of(shown, "signIn").with("name", world.name("user")).with("password", password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/live.xhtml", "/admin/users.xhtml", "/no-such-page.xhtml", "/password.xhtml", "/x/y"})
    void strangers_are_asked_to_sign_in_wherever_they_go(String path) {
        Visitor.Answer answer = visitor.get(page(path));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location().getPath()).isEqualTo(SIGN_IN);
        assertThat(visitor.cookie(COOKIE)).isEmpty();
    }

    @Test
    void a_part_of_a_page_that_a_stranger_asks_for_leads_the_whole_page_to_the_sign_in() {
        Visitor.Answer answer = visitor.get(page("/live.xhtml"), "Faces-Request", "partial/ajax");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).startsWith("text/xml");
        assertThat(answer.text()).contains("<redirect url=\"" + SIGN_IN + "?to=%2Flive.xhtml\"/>");
    }

    @Test
    void the_right_password_leads_where_one_wanted_to_go_in_a_session_of_another_number() {
        user("RESPONDER", false);
        visitor.get(page(SIGN_IN));
        String before = visitor.cookie(COOKIE);
        Visitor.Answer answer = signIn("/live.xhtml?severity=SEV1_CRITICAL&team=a%20b", PASSWORD);
        assertThat(answer.status()).as(answer.text()).isBetween(302, 303);
        assertThat(answer.location()).isEqualTo(page("/live.xhtml?severity=SEV1_CRITICAL&team=a%20b"));
        assertThat(visitor.cookie(COOKIE)).isNotEmpty().isNotEqualTo(before);
        String cookie = answer.header("set-cookie");
        assertThat(cookie).contains(COOKIE + "=").contains("HttpOnly").containsIgnoringCase("SameSite=Lax");
        assertThat(visitor.followed(answer).status()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_leads_nowhere_and_too_many_of_them_to_a_wait() {
        user("VIEWER", false);
        for (int i = 0; i < 5; i++) {
            Visitor.Answer wrong = signIn("/live.xhtml", "wrong horse battery");
            assertThat(wrong.status()).isEqualTo(200);
            // other tests share the address, and its limit
            assertThat(wrong.text())
                    .containsPattern("password is wrong|wrong passwords")
                    .doesNotContain("wrong horse");
        }
        Visitor.Answer right = signIn("/live.xhtml", PASSWORD);
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.text()).contains("Too many wrong passwords");
        assertThat(visitor.get(page("/live.xhtml")).status()).isEqualTo(303);
    }

    @Test
    void another_site_signs_nobody_in() {
        user("VIEWER", false);
        Visitor.Form form = Forms.of(visitor.get(page(SIGN_IN)), "signIn");
        Visitor.Answer answer = visitor.send(
                form.with("name", world.name("user")).with("password", PASSWORD), "Sec-Fetch-Site", "cross-site");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(visitor.get(page("/live.xhtml")).status()).isEqualTo(303);
    }

    @Test
    void a_cookie_does_not_open_the_api() {
        user("ADMIN", false);
        signIn("/live.xhtml", PASSWORD);
        assertThat(visitor.get(page("/live.xhtml")).status()).isEqualTo(200);
        Visitor.Answer answer = visitor.get(page("/api/v1/incidents"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).contains("urn:imas:problem:unauthorized");
    }

    @Test
    void a_first_password_must_be_changed_before_anything_else() {
        user("ADMIN", true);
        Visitor.Answer answer = visitor.followed(signIn("/admin/users.xhtml", PASSWORD));
        assertThat(answer.uri().getPath()).isEqualTo("/password.xhtml");
        Visitor.Answer changed = visitor.send(Forms.of(answer, "change")
                .with("present", PASSWORD)
                .with("wanted", "quite another password")
                .with("repeated", "quite another password"));
        assertThat(changed.status()).as(changed.text()).isBetween(302, 303);
        assertThat(visitor.followed(changed).uri().getPath()).isEqualTo("/live.xhtml");
    }

    @Test
    void signing_out_ends_the_session() {
        user("VIEWER", false);
        Visitor.Answer live = visitor.followed(signIn("/live.xhtml", PASSWORD));
        Visitor.Answer out = visitor.send(Forms.signOut(live));
        assertThat(out.location().getPath()).isEqualTo(SIGN_IN);
        assertThat(visitor.get(page("/live.xhtml")).status()).isEqualTo(303);
    }

    @Test
    void whoever_is_deactivated_or_removed_or_gets_another_password_is_out_within_seconds() {
        isOutAfter(id -> assertThat(api().put(
                                "users/" + id,
                                World.object()
                                        .add("name", world.name("user"))
                                        .add("role", "VIEWER")
                                        .add("active", false)
                                        .build()
                                        .toString())
                        .status())
                .isEqualTo(200));
        isOutAfter(
                id -> assertThat(api().post("users/" + id + "/password", "{}").status())
                        .isEqualTo(200));
        isOutAfter(id -> assertThat(api().delete("users/" + id).status()).isEqualTo(204));
    }

    private void isOutAfter(Consumer<String> change) {
        String id = user("VIEWER", false);
        signIn("/live.xhtml", PASSWORD);
        assertThat(visitor.get(page("/live.xhtml")).status()).isEqualTo(200);
        change.accept(id);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(visitor.get(page("/live.xhtml")).status()).isEqualTo(303));
        api().delete("users/" + id);
    }
}
