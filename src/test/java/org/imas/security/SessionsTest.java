package org.imas.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
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

    /** One browser's session, as a servlet container keeps it. */
    private static final class Visit {

        private final Map<String, Object> attributes = new HashMap<>();
        private boolean open;
        private int number;

        HttpServletRequest request() {
            return fake(HttpServletRequest.class, (method, arguments) -> switch (method) {
                case "getSession" -> {
                    open |= !Boolean.FALSE.equals(arguments[0]);
                    yield open ? session() : null;
                }
                case "changeSessionId" -> String.valueOf(++number);
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
        database.sql("delete from user_account");
        user = in(b -> b.get(UserAccounts.class)
                .add(new UserAccount.Draft("ada", null, Role.RESPONDER, null), "token:root")
                .id());
        in(b -> b.get(UserPasswords.class).give(user, null));
        begin();
    }

    private <T> T in(Function<Beans, T> work) {
        return database.inTransaction(em -> work.apply(
                new Beans().with(em).with(clock).with(passwords).with(LIFETIME).with(PatienceTest.USUAL)));
    }

    private void begin() {
        in(b -> {
            b.get(Sessions.class).begin(visit.request(), "ada");
            return b;
        });
    }

    private Optional<String> current() {
        return in(b -> b.get(Sessions.class).current(visit.request()).map(Account::name));
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
        in(b -> {
            b.get(Sessions.class).begin(left.request(), "ada");
            return b;
        });
        clock.advance(Duration.ofSeconds(1));
        in(b -> {
            b.get(UserAccounts.class).endSessions(user);
            b.get(Sessions.class).renew(visit.request());
            return b;
        });
        assertThat(current()).contains("ada");
        assertThat(visit.number).isEqualTo(2);
        Optional<Account> elsewhere = in(b -> b.get(Sessions.class).current(left.request()));
        assertThat(elsewhere).isEmpty();
        assertThat(left.open).isFalse();
    }

    @Test
    void there_is_none_for_whoever_did_not_sign_in() {
        Optional<Account> stranger = in(b -> b.get(Sessions.class).current(new Visit().request()));
        assertThat(stranger).isEmpty();
    }
}
