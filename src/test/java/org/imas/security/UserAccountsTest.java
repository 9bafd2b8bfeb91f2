package org.imas.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Selection;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Users are made, changed and removed; their passwords never come out, and somebody is left to administer. */
class UserAccountsTest {

    private static final Databases DATABASES = new Databases();
    private static final String PASSWORD = "correct horse battery";

    private final TestClock clock = new TestClock();
    private final Passwords passwords = PasswordsTest.passwords(1_024);
    private TestDatabase database;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private void on(DatabaseKind kind) {
        database = DATABASES.of(kind);
        database.sql("delete from user_account");
    }

    private <T> T in(Function<Beans, T> work) {
        return database.inTransaction(em ->
                work.apply(new Beans().with(em).with(clock).with(passwords).with(PatienceTest.USUAL)));
    }

    private UserAccount.View add(UserAccount.@Nullable Draft draft) {
        return in(b -> b.get(UserAccounts.class).add(draft, "token:root"));
    }

    private UserAccount.View add(String name, Role role) {
        return add(new UserAccount.Draft(name, null, role, null));
    }

    private UserAccount.View change(UUID id, UserAccount.Draft draft) {
        return in(b -> b.get(UserAccounts.class).change(id, draft));
    }

    private String give(UUID id, @Nullable String password) {
        return in(b -> b.get(UserPasswords.class).give(id, new UserPasswords.Given(password, null)));
    }

    private Problem refusal(Runnable work) {
        return catchThrowableOfType(Refusal.class, work::run).problem();
    }

    private Optional<Account> known(String login) {
        return in(b -> b.get(KnownUsers.class).named(login));
    }

    @ParameterizedTest
    @EnumSource
    void a_user_is_made_without_a_password_and_shown_without_its_hash(DatabaseKind kind) {
        on(kind);
        UserAccount.View made = add(new UserAccount.Draft(" Ada.L@example.org ", "Ada", Role.ADMIN, null));
        assertThat(made.name()).isEqualTo("ada.l@example.org");
        assertThat(made.displayName()).isEqualTo("Ada");
        assertThat(made.active()).isTrue();
        assertThat(made.hasPassword()).isFalse();
        assertThat(made.createdBy()).isEqualTo("token:root");
        give(made.id(), PASSWORD);
        UserAccount.View with = in(b -> b.get(UserAccounts.class).one(made.id()));
        assertThat(with.hasPassword()).isTrue();
        assertThat(with.mustChangePassword()).isTrue();
        List<?> listed =
                in(b -> b.get(UserAccounts.class).list(Selection.of(10, null))).items();
        assertThat(listed.toString()).doesNotContain("PBKDF2").doesNotContain(PASSWORD);
    }

    @ParameterizedTest
    @EnumSource
    void what_makes_no_sense_is_refused_with_every_fault(DatabaseKind kind) {
        on(kind);
        Problem problem = refusal(() -> add(new UserAccount.Draft("a b", "x\ny", null, null)));
        assertThat(Objects.requireNonNull(problem.errors()))
                .extracting(fault -> fault.field())
                .containsExactlyInAnyOrder("name", "displayName", "role");
        assertThat(refusal(() -> add(null)).status()).isEqualTo(400);
        assertThat(refusal(() -> add(" ", Role.VIEWER)).detail()).startsWith("name: ");
        add("ada", Role.VIEWER);
        assertThat(refusal(() -> add("ADA", Role.VIEWER)).type()).isEqualTo("urn:imas:problem:already-exists");
    }

    @ParameterizedTest
    @EnumSource
    void a_password_is_made_where_none_is_given_and_a_bad_one_is_refused(DatabaseKind kind) {
        on(kind);
        UserAccount.View ada = add("ada", Role.VIEWER);
        assertThat(refusal(() -> give(ada.id(), "short")).detail()).startsWith("password: ");
        String made = give(ada.id(), null);
        SignIns.Outcome outcome = in(b -> b.with(1_000).get(SignIns.class).attempt("ada", made, "192.0.2.1"));
        assertThat(outcome.login()).isEqualTo("ada");
    }

    @ParameterizedTest
    @EnumSource
    void the_last_active_administrator_with_a_password_stays(DatabaseKind kind) {
        on(kind);
        UserAccount.View one = add("one", Role.ADMIN);
        UserAccount.View without = add("without-password", Role.ADMIN);
        give(one.id(), null);
        UserAccount.Draft demoted = new UserAccount.Draft("one", null, Role.RESPONDER, null);
        UserAccount.Draft inactive = new UserAccount.Draft("one", null, Role.ADMIN, false);
        for (UserAccount.Draft draft : List.of(demoted, inactive)) {
            assertThat(refusal(() -> change(one.id(), draft)).type()).isEqualTo("urn:imas:problem:last-admin-user");
        }
        assertThat(refusal(() -> remove(one.id())).status()).isEqualTo(409);
        change(one.id(), new UserAccount.Draft("uno", "Number One", Role.ADMIN, true));
        remove(without.id());
        give(add("two", Role.ADMIN).id(), null);
        remove(one.id());
    }

    private void remove(UUID id) {
        in(b -> {
            b.get(UserAccounts.class).remove(id);
            return b;
        });
    }

    @ParameterizedTest
    @EnumSource
    void sessions_end_with_the_password_and_with_the_user_and_know_every_change(DatabaseKind kind) {
        on(kind);
        UserAccount.View ada = add("ada", Role.VIEWER);
        String before = known("ada").orElseThrow().stamp();
        change(ada.id(), new UserAccount.Draft("ada", "Ada", Role.RESPONDER, true));
        assertThat(known("ada").orElseThrow().role()).isEqualTo(Role.RESPONDER);
        assertThat(known("ada").orElseThrow().stamp()).isEqualTo(before);
        give(ada.id(), null);
        assertThat(known("ada").orElseThrow().stamp()).isNotEqualTo(before);
        change(ada.id(), new UserAccount.Draft("ada", "Ada", Role.RESPONDER, false));
        assertThat(known("ada")).isEmpty();
        remove(ada.id());
        assertThat(known("ada")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_first_user_is_made_once_and_must_choose_another_password(DatabaseKind kind) {
        on(kind);
        UserAccount.View first =
                in(b -> b.get(ServerUsers.class).first("first password")).orElseThrow();
        assertThat(first.name()).isEqualTo("admin");
        assertThat(first.role()).isEqualTo(Role.ADMIN);
        assertThat(first.mustChangePassword()).isTrue();
        Optional<UserAccount.View> second = in(b -> b.get(ServerUsers.class).first("other password"));
        assertThat(second).isEmpty();
    }
}
