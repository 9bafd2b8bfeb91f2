package org.imas.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session lasts as long as its user, its password and its time do. */
class SessionsTest {

    private static final Duration LIFETIME = Duration.ofHours(12);
    private static TestDatabase database;

    private final TestClock clock = new TestClock();
    private final Passwords passwords = PasswordsTest.passwords(1_024);
    private final Visit visit = new Visit();
    private UUID user;

    /** One browser at one node, whose servlet container keeps its session. */
    private static final class Visit {

        private final Map<String, Object> attributes = new HashMap<>();
        private final List<Cookie> cookies;
        private boolean open;
        private int number;

        Visit() {
            this(new ArrayList<>());
        }

        private Visit(List<Cookie> cookies) {
            this.cookies = cookies;
        }

        /** The same browser at another node, which has no session of it. */
        Visit elsewhere() {
            return new Visit(cookies);
        }

        HttpServletResponse response() {
            return fake(HttpServletResponse.class, (method, arguments) -> {
                if (method.equals("addCookie") && arguments[0] instanceof Cookie cookie) {
                    cookies.removeIf(old -> old.getName().equals(cookie.getName()));
                    cookies.add(cookie);
                }
                return null;
            });
        }

        HttpServletRequest request() {
            return fake(HttpServletRequest.class, (method, arguments) -> switch (method) {
                case "getSession" -> {
                    open |= !Boolean.FALSE.equals(arguments[0]);
                    yield open ? session() : null;
                }
                case "changeSessionId" -> String.valueOf(++number);
                case "getCookies" -> cookies.toArray(Cookie[]::new);
                case "getContextPath" -> "";
                default -> null;
            });
        }

        private HttpSession session() {
            return fake(HttpSession.class, (method, arguments) -> switch (method) {
                case "getAttribute" -> attributes.get(String.valueOf(arguments[0]));
                case "setAttribute" -> attributes.put(String.valueOf(arguments[0]), arguments[1]);
                case "invalidate" -> {
                    attributes.clear();
                    open = false;
                    yield null;
                }
                default -> null;
            });
        }

        private interface Answer {
            @Nullable
            Object to(String method, Object[] arguments);
        }

        private static <T> T fake(Class<T> type, Answer answer) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (self, method, arguments) ->
                            answer.to(method.getName(), arguments == null ? new Object[1] : arguments)));
        }
    }

    @BeforeAll
    static void open() {
        database = TestDatabase.open(DatabaseKind.H2);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void signIn() {
        database.sql("delete from user_session");
        database.sql("delete from user_account");
        user = in(b -> b.get(UserAccounts.class)
                .add(new UserAccount.Draft("ada", null, Role.RESPONDER, null), "token:root")
                .id());
        in(b -> b.get(UserPasswords.class).give(user, null));
        begin();
    }

    private <T> T in(Function<Beans, T> work) {
        return database.inTransaction(em -> work.apply(new Beans()
                .with(em)
                .with(clock)
                .with(passwords)
                .with(LIFETIME)
                .with("https://imas.example.org")
                .with(PatienceTest.USUAL)));
    }

    private void begin() {
        begin(visit);
    }

    private void begin(Visit at) {
        in(b -> {
            b.get(Sessions.class).begin(at.request(), at.response(), "ada");
            return b;
        });
    }

    /** The session of the visit goes on. */
    private void endAllOthers() {
        clock.advance(Duration.ofSeconds(1));
        in(b -> {
            b.get(UserAccounts.class).endSessions(user);
            b.get(Sessions.class).renew(visit.request());
            return b;
        });
    }

    private Optional<String> current() {
        return current(visit);
    }

    private Optional<String> current(Visit at) {
        return in(b -> b.get(Sessions.class).current(at.request()).map(Account::name));
    }

    private void leave(Visit at) {
        in(b -> b.get(Sessions.class).leave(at.request()));
    }

    private void change(boolean active) {
        in(b -> b.get(UserAccounts.class).change(user, new UserAccount.Draft("ada", null, Role.VIEWER, active)));
    }

    @Test
    void it_begins_with_another_number() {
        assertThat(visit.number).isEqualTo(1);
        assertThat(current()).contains("ada");
    }

    @Test
    void it_ends_after_its_lifetime_however_busy_it_is() {
        clock.advance(LIFETIME.minusSeconds(1));
        assertThat(current()).contains("ada");
        clock.advance(Duration.ofSeconds(1));
        assertThat(current()).isEmpty();
        assertThat(visit.open).isFalse();
    }

    @Test
    void it_ends_with_the_user() {
        change(false);
        assertThat(current()).isEmpty();
        change(true);
        assertThat(current()).isEmpty();
    }

    @Test
    void it_ends_when_an_administrator_gives_another_password() {
        clock.advance(Duration.ofSeconds(1));
        in(b -> b.get(UserPasswords.class).give(user, null));
        assertThat(current()).isEmpty();
    }

    @Test
    void it_goes_on_with_a_password_of_ones_own_but_not_for_longer() {
        clock.advance(Duration.ofHours(11));
        in(b -> {
            b.get(UserPasswords.class).choose(user, "wanted", "correct horse battery");
            b.get(Sessions.class).renew(visit.request());
            return b;
        });
        assertThat(current()).contains("ada");
        assertThat(visit.number).isEqualTo(2);
        clock.advance(Duration.ofHours(1));
        assertThat(current()).isEmpty();
    }

    @Test
    void it_goes_on_when_its_user_ends_all_others() {
        Visit left = new Visit();
        begin(left);
        endAllOthers();
        assertThat(current()).contains("ada");
        assertThat(visit.number).isEqualTo(2);
        Optional<Account> elsewhere = in(b -> b.get(Sessions.class).current(left.request()));
        assertThat(elsewhere).isEmpty();
        assertThat(left.open).isFalse();
    }

    @Test
    void it_goes_on_at_another_node_until_it_ends_at_any_of_them() {
        Visit other = visit.elsewhere();
        assertThat(current(other)).contains("ada");
        assertThat(other.open).isTrue();
        leave(other);
        assertThat(current(other)).isEmpty();
        assertThat(current(visit.elsewhere())).isEmpty();
        assertThat(current()).as("at the node where it began").isEmpty();
    }

    @Test
    void at_another_node_it_is_no_older_and_its_password_is_the_same() {
        clock.advance(LIFETIME.minusSeconds(1));
        assertThat(current()).contains("ada"); // it is used, and goes on
        assertThat(current(visit.elsewhere())).contains("ada");
        clock.advance(Duration.ofSeconds(1));
        assertThat(current(visit.elsewhere())).isEmpty();
        begin();
        clock.advance(Duration.ofSeconds(1));
        in(b -> b.get(UserPasswords.class).give(user, null));
        assertThat(current(visit.elsewhere())).isEmpty();
    }

    @Test
    void whoever_was_idle_for_too_long_goes_on_nowhere() {
        clock.advance(LIFETIME.minusSeconds(1)); // the idle time is as long here
        assertThat(current(visit.elsewhere())).contains("ada");
        begin();
        clock.advance(LIFETIME);
        assertThat(current(visit.elsewhere())).isEmpty();
    }

    @Test
    void it_goes_on_elsewhere_when_its_user_ends_all_others() {
        Visit left = new Visit();
        begin(left);
        endAllOthers();
        assertThat(current(visit.elsewhere())).contains("ada");
        assertThat(current(left.elsewhere())).isEmpty();
    }

    @Test
    void signing_in_again_ends_what_went_before() {
        Visit before = new Visit(List.copyOf(visit.cookies));
        begin();
        assertThat(current(before)).isEmpty();
        assertThat(current(visit.elsewhere())).contains("ada");
    }

    @Test
    void its_cookie_is_out_of_reach_for_scripts_and_other_sites() {
        Cookie cookie = visit.cookies.get(0);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isNegative();
        List<UserSession> kept = database.inTransaction(em ->
                em.createQuery("select s from UserSession s", UserSession.class).getResultList());
        assertThat(kept).singleElement().extracting("hash").isNotEqualTo(cookie.getValue());
    }

    @Test
    void there_is_none_for_whoever_did_not_sign_in() {
        Optional<Account> stranger = in(b -> b.get(Sessions.class).current(new Visit().request()));
        assertThat(stranger).isEmpty();
    }
}
