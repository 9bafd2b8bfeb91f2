package org.imas.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.imas.platform.Refusal;
import org.imas.platform.Selection;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is signed in elsewhere is a user of their own here, with the role of their groups, on both databases. */
class OutsidersTest {

    private static final Databases DATABASES = new Databases();

    private final TestClock clock = new TestClock();
    private final Passwords passwords = PasswordsTest.passwords(1_024);
    private final GroupRoles roles = GroupRolesTest.of(Map.of(
            Role.ADMIN, List.of("admins"),
            Role.VIEWER, List.of("readers")));
    private TestDatabase database = DATABASES.of(DatabaseKind.H2);

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private void on(DatabaseKind kind) {
        database = DATABASES.of(kind);
        database.sql("delete from user_account");
    }

    private <T> T in(Function<Beans, T> work) {
        return database.inTransaction(em -> work.apply(
                new Beans().with(em).with(clock).with(roles).with(passwords).with(PatienceTest.USUAL)));
    }

    private Optional<String> arrive(String login, String... groups) {
        return in(b ->
                b.get(Outsiders.class).arrive(new Outsider(UserAccount.OIDC, login, "The " + login, Set.of(groups))));
    }

    private Optional<Account> known(String name) {
        return in(b -> b.get(KnownUsers.class).named(name));
    }

    private UserAccount.View user(String name) {
        return in(b -> b.get(UserAccounts.class).list(Selection.of(1, null).where("name", name)).items().stream()
                .map(UserAccount.View.class::cast)
                .findFirst()
                .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void whoever_comes_has_a_row_and_the_role_of_their_groups_as_they_are_each_time(DatabaseKind kind) {
        on(kind);
        assertThat(arrive("Ada", "readers", "admins")).contains("oidc:Ada");
        assertThat(known("oidc:Ada").orElseThrow().role()).isEqualTo(Role.ADMIN);
        UserAccount.View made = user("oidc:Ada");
        assertThat(made.displayName()).isEqualTo("The Ada");
        assertThat(made.hasPassword()).isFalse();
        assertThat(made.lastSignedInAt()).isEqualTo(clock.instant());
        assertThat(arrive("Ada", "readers")).contains("oidc:Ada");
        assertThat(known("oidc:Ada").orElseThrow().role()).isEqualTo(Role.VIEWER);
    }

    @ParameterizedTest
    @EnumSource
    void a_user_of_ours_with_the_same_name_is_somebody_else(DatabaseKind kind) {
        on(kind);
        in(b -> b.get(UserAccounts.class).add(new UserAccount.Draft("ada", null, Role.ADMIN, null), "token:root"));
        arrive("ada", "readers");
        assertThat(known("ada").orElseThrow().role()).isEqualTo(Role.ADMIN);
        assertThat(known("oidc:ada").orElseThrow().role()).isEqualTo(Role.VIEWER);
        Refusal taken = catchThrowableOfType(
                Refusal.class,
                () -> in(b -> b.get(UserAccounts.class)
                        .add(new UserAccount.Draft("oidc:eve", null, Role.ADMIN, null), "token:root")));
        assertThat(taken.problem().errors()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void names_that_differ_only_in_case_are_two_people(DatabaseKind kind) {
        on(kind);
        arrive("ada", "readers");
        arrive("Ada", "admins");
        assertThat(known("oidc:ada").orElseThrow().role()).isEqualTo(Role.VIEWER);
    }

    @ParameterizedTest
    @EnumSource
    void who_has_no_role_any_more_is_out_everywhere(DatabaseKind kind) {
        on(kind);
        arrive("ada", "admins");
        assertThat(arrive("ada", "cooks")).isEmpty();
        assertThat(known("oidc:ada")).isEmpty();
        assertThat(arrive("ada", "readers")).contains("oidc:ada");
    }

    @ParameterizedTest
    @EnumSource
    void who_was_deactivated_here_stays_out_whatever_their_groups(DatabaseKind kind) {
        on(kind);
        arrive("ada", "admins");
        UserAccount.View ada = user("oidc:ada");
        in(b -> b.get(UserAccounts.class)
                .change(ada.id(), new UserAccount.Draft("oidc:ada", "Ada", Role.ADMIN, false)));
        assertThat(arrive("ada", "admins")).isEmpty();
        assertThat(arrive("ada", "cooks")).isEmpty();
        assertThat(user("oidc:ada").active()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void they_get_no_password_here_and_another_name_neither(DatabaseKind kind) {
        on(kind);
        arrive("Ada", "admins");
        UserAccount.View ada = user("oidc:Ada");
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> in(b -> b.get(UserPasswords.class).give(ada.id(), null)));
        assertThat(refusal.problem().type()).endsWith("signs-in-elsewhere");
        UserAccount.View changed = in(b ->
                b.get(UserAccounts.class).change(ada.id(), new UserAccount.Draft("ada", "Countess", Role.ADMIN, true)));
        assertThat(changed.name()).isEqualTo("oidc:Ada");
        assertThat(changed.displayName()).isEqualTo("Countess");
    }

    @ParameterizedTest
    @EnumSource
    void a_name_that_could_deceive_or_does_not_fit_is_refused(DatabaseKind kind) {
        on(kind);
        assertThat(arrive("", "admins")).isEmpty();
        assertThat(arrive("a da", "admins")).isEmpty();
        assertThat(arrive("ada\n", "admins")).isEmpty();
        assertThat(arrive("ada\u202e", "admins")).isEmpty();
        assertThat(arrive("a".repeat(111), "admins")).isEmpty();
    }
}
