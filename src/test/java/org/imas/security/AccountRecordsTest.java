package org.imas.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.audit.AuditAction;
import org.imas.audit.AuditEntry;
import org.imas.audit.AuditFilter;
import org.imas.audit.AuditLog;
import org.imas.platform.Acting;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who came in, who could not, and whose password was changed; never the password, nor what may be one. */
class AccountRecordsTest {

    private static final Databases DATABASES = new Databases();
    private static final String PASSWORD = "correct horse battery";

    private final TestClock clock = new TestClock();
    private final Passwords passwords = PasswordsTest.passwords(1_024);
    private TestDatabase database;
    private UUID user;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    @AfterEach
    void nobody() {
        Acting.ends();
    }

    private void on(DatabaseKind kind) {
        database = DATABASES.of(kind);
        database.sql("delete from user_account");
        database.sql("delete from audit_entry");
        Acting.begins(new Acting("token:root", Acting.Through.API));
        user = in(b -> b.get(UserAccounts.class)
                .add(new UserAccount.Draft("ada", null, Role.RESPONDER, null), "token:root")
                .id());
        in(b -> b.get(UserPasswords.class).give(user, new UserPasswords.Given(PASSWORD, false)));
    }

    private <T> T in(Function<Beans, T> work) {
        return database.inTransaction(em -> work.apply(new Beans()
                .with(em)
                .with(clock)
                .with(passwords)
                .with(PatienceTest.USUAL)
                .with(2)));
    }

    private void attempt(String name, String password) {
        in(b -> b.get(SignIns.class).attempt(name, password, "192.0.2.1"));
    }

    private List<AuditEntry.View> told() {
        AuditFilter all = new AuditFilter(null, null, null, null, null, null);
        return in(b -> b.get(AuditLog.class).list(all, 100, null)).items().stream()
                .map(AuditEntry.View.class::cast)
                .toList();
    }

    private List<AuditAction> actions() {
        return told().stream().map(AuditEntry.View::action).toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_password_that_is_given_is_told_and_its_hash_is_not(DatabaseKind kind) {
        on(kind);
        assertThat(actions()).containsExactly(AuditAction.PASSWORD_CHANGED, AuditAction.CREATED);
        assertThat(told()).allSatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo("token:root");
            assertThat(entry.object()).isEqualTo(user);
            assertThat(entry.name()).isEqualTo("ada");
            assertThat(entry.toString()).doesNotContain("PBKDF2").doesNotContain(PASSWORD);
        });
    }

    @ParameterizedTest
    @EnumSource
    void failures_are_told_with_the_address_and_then_that_the_user_must_wait(DatabaseKind kind) {
        on(kind);
        database.sql("delete from audit_entry");
        Acting.begins(Acting.STRANGER);
        for (int i = 0; i < 5; i++) {
            attempt("Ada", "wrong wrong wrong");
        }
        attempt("ada", PASSWORD);
        assertThat(actions())
                .containsExactlyInAnyOrder(
                        AuditAction.SIGN_IN_FAILED,
                        AuditAction.SIGN_IN_FAILED,
                        AuditAction.SIGN_IN_FAILED,
                        AuditAction.SIGN_IN_FAILED,
                        AuditAction.SIGN_IN_FAILED,
                        AuditAction.LOCKED_OUT);
        assertThat(told()).allSatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo("stranger");
            assertThat(entry.name()).isEqualTo("ada");
            assertThat(String.valueOf(entry.after())).isEqualTo("{\"address\":\"192.0.2.1\"}");
            assertThat(entry.toString()).doesNotContain("wrong wrong");
        });
        in(b -> b.get(UserAccounts.class).unlock(user));
        assertThat(actions()).contains(AuditAction.UNLOCKED);
    }

    @ParameterizedTest
    @EnumSource
    void a_name_that_nobody_has_is_not_written_down_and_no_more_than_may_be_guessed(DatabaseKind kind) {
        on(kind);
        database.sql("delete from audit_entry");
        in(b -> {
            SignIns signIns = b.get(SignIns.class);
            for (int i = 0; i < 4; i++) {
                signIns.attempt("my secret phrase " + i, "x", "192.0.2.1");
            }
            return signIns;
        });
        assertThat(actions()).containsExactly(AuditAction.SIGN_IN_FAILED, AuditAction.SIGN_IN_FAILED);
        assertThat(told()).allSatisfy(entry -> assertThat(entry.toString()).doesNotContain("secret phrase"));
    }

    @ParameterizedTest
    @EnumSource
    void coming_in_changes_nothing_that_is_told(DatabaseKind kind) {
        on(kind);
        database.sql("delete from audit_entry");
        attempt("ada", PASSWORD);
        assertThat(told()).isEmpty();
    }
}
