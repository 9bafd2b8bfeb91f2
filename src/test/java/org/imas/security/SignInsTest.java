package org.imas.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The right password lets in, unless too many wrong ones came before; strangers cannot tell who has an account. */
class SignInsTest {

    private static final Databases DATABASES = new Databases();
    private static final String PASSWORD = "correct horse battery";
    private static final SignIns.Outcome WRONG = new SignIns.Outcome(null, Duration.ZERO);

    private final TestClock clock = new TestClock();
    private final Passwords passwords = PasswordsTest.passwords(1_024);
    private final Strangers strangers =
            new Beans().with(clock).with(PatienceTest.USUAL).get(Strangers.class);
    private Passwords now = passwords;
    private int guesses = 1_000;
    private TestDatabase database;
    private UUID user;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private void on(DatabaseKind kind) {
        database = DATABASES.of(kind);
        database.sql("delete from user_account");
        user = in(b -> b.get(UserAccounts.class)
                .add(new UserAccount.Draft("Ada", null, Role.RESPONDER, null), "token:root")
                .id());
        in(b -> b.get(UserPasswords.class).give(user, new UserPasswords.Given(PASSWORD, false)));
    }

    private <T> T in(Function<Beans, T> work) {
        return database.inTransaction(em -> work.apply(new Beans()
                .with(em)
                .with(clock)
                .with(now)
                .with(PatienceTest.USUAL)
                .with(strangers)
                .with(guesses)));
    }

    private SignIns.Outcome attempt(String name, String password) {
        return in(b -> b.get(SignIns.class).attempt(name, password, "192.0.2.1"));
    }

    private UserAccount.View view() {
        return in(b -> b.get(UserAccounts.class).one(user));
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(attempt(name, "wrong wrong wrong")).isEqualTo(WRONG);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_right_password_lets_in_however_the_name_is_typed(DatabaseKind kind) {
        on(kind);
        assertThat(attempt(" ADA ", PASSWORD)).isEqualTo(new SignIns.Outcome("ada", Duration.ZERO));
        assertThat(view().lastSignedInAt()).isEqualTo(clock.instant());
    }

    @ParameterizedTest
    @EnumSource
    void nothing_else_does(DatabaseKind kind) {
        on(kind);
        assertThat(attempt("ada", "")).isEqualTo(WRONG);
        assertThat(attempt("ada", PASSWORD + "x")).isEqualTo(WRONG);
        assertThat(attempt("adah", PASSWORD)).isEqualTo(WRONG);
        assertThat(attempt("", PASSWORD)).isEqualTo(WRONG);
    }

    @ParameterizedTest
    @EnumSource
    void after_five_wrong_ones_even_the_right_one_waits_and_twice_as_long_after_the_sixth(DatabaseKind kind) {
        on(kind);
        fail("ada", 5);
        assertThat(attempt("ada", PASSWORD)).isEqualTo(new SignIns.Outcome(null, Duration.ofSeconds(30)));
        clock.advance(Duration.ofSeconds(30));
        fail("ada", 1);
        assertThat(attempt("ada", PASSWORD).pause()).isEqualTo(Duration.ofSeconds(60));
        clock.advance(Duration.ofSeconds(60));
        assertThat(attempt("ada", PASSWORD).login()).isEqualTo("ada");
        fail("ada", 4);
        assertThat(attempt("ada", PASSWORD).login()).isEqualTo("ada");
    }

    @ParameterizedTest
    @EnumSource
    void a_name_that_nobody_has_is_answered_alike(DatabaseKind kind) {
        on(kind);
        fail("nobody", 5);
        assertThat(attempt("Nobody", PASSWORD)).isEqualTo(new SignIns.Outcome(null, Duration.ofSeconds(30)));
        clock.advance(Duration.ofSeconds(30));
        fail("nobody", 1);
        assertThat(attempt("nobody", PASSWORD).pause()).isEqualTo(Duration.ofSeconds(60));
        assertThat(attempt("somebody-else", PASSWORD)).isEqualTo(WRONG);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_not_active_or_has_no_password_is_answered_alike(DatabaseKind kind) {
        on(kind);
        in(b -> b.get(UserAccounts.class).change(user, new UserAccount.Draft("ada", null, Role.VIEWER, false)));
        fail("ada", 1);
        assertThat(attempt("ada", PASSWORD)).isEqualTo(WRONG);
        in(b -> b.get(UserAccounts.class).add(new UserAccount.Draft("new", null, Role.VIEWER, null), "token:root"));
        assertThat(attempt("new", PASSWORD)).isEqualTo(WRONG);
    }

    @ParameterizedTest
    @EnumSource
    void an_administrator_may_end_the_waiting(DatabaseKind kind) {
        on(kind);
        fail("ada", 5);
        assertThat(view().lockedUntil()).isEqualTo(clock.instant().plusSeconds(30));
        in(b -> b.get(UserAccounts.class).unlock(user));
        assertThat(attempt("ada", PASSWORD).login()).isEqualTo("ada");
    }

    @ParameterizedTest
    @EnumSource
    void an_address_that_was_wrong_too_often_is_told_to_wait(DatabaseKind kind) {
        guesses = 0;
        on(kind);
        assertThat(attempt("ada", "wrong wrong wrong").pause()).isPositive();
        assertThat(attempt("ada", PASSWORD).login()).isEqualTo("ada");
    }

    @ParameterizedTest
    @EnumSource
    void a_hash_of_other_days_is_renewed_and_sessions_go_on(DatabaseKind kind) {
        on(kind);
        String before = hash();
        now = PasswordsTest.passwords(2_048);
        assertThat(attempt("ada", PASSWORD).login()).isEqualTo("ada");
        assertThat(hash()).isNotEqualTo(before).startsWith("PBKDF2WithHmacSHA512:2048:");
        assertThat(attempt("ada", PASSWORD).login()).isEqualTo("ada");
    }

    private String hash() {
        return String.valueOf(database.<Object>inTransaction(em ->
                em.createNativeQuery("select password_hash from user_account").getSingleResult()));
    }
}
