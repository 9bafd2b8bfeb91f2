package org.imas.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

/** Tokens let in whom they should, and nobody locks everybody out; on every database we promise. */
class ApiTokensTest {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Databases DATABASES = new Databases();

    private final TestClock clock = new TestClock();
    private TestDatabase database;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private void on(DatabaseKind kind) {
        database = DATABASES.of(kind);
        database.sql("delete from api_token");
    }

    private <T> T in(Function<Beans, T> work) {
        return database.inTransaction(
                em -> work.apply(new Beans().with(em).with(clock).with(YEAR)));
    }

    private void start(@Nullable String configured) {
        in(beans -> {
            beans.with(Optional.ofNullable(configured))
                    .get(BootstrapToken.class)
                    .start();
            return beans;
        });
    }

    private ApiTokens.Issued issue(String name, Role role, @Nullable Instant until) {
        return in(b -> b.get(ApiTokens.class).issue(new ApiToken.Draft(name, role, until), "token:root"));
    }

    private Optional<Caller> bearer(String text) {
        return in(b -> b.get(ApiTokens.class).bearer(text));
    }

    private void revoke(ApiTokens.Issued issued) {
        in(b -> {
            b.get(ApiTokens.class).revoke(issued.token().id());
            return b;
        });
    }

    private Problem refusal(Runnable work) {
        return catchThrowableOfType(Refusal.class, work::run).problem();
    }

    @ParameterizedTest
    @EnumSource
    void a_token_lets_its_bearer_in_until_it_expires(DatabaseKind kind) {
        on(kind);
        ApiTokens.Issued issued = issue("ci", Role.REPORTER, null);
        assertThat(issued.text()).matches("imas_[A-Za-z0-9_-]{43}");
        assertThat(bearer(issued.text())).contains(new Caller("token:ci", Role.REPORTER));
        assertThat(bearer(issued.text() + "x")).isEmpty();
        clock.advance(YEAR.minusNanos(1_000));
        assertThat(bearer(issued.text())).isPresent();
        clock.advance(Duration.ofNanos(1_000));
        assertThat(bearer(issued.text())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_database_and_the_lists_never_hold_the_token_itself(DatabaseKind kind) {
        on(kind);
        ApiTokens.Issued issued = issue("ci", Role.VIEWER, null);
        Object hash = database.inTransaction(
                em -> em.createNativeQuery("select token_hash from api_token").getSingleResult());
        assertThat(hash).isEqualTo(TokenText.hash(issued.text())).isNotEqualTo(issued.text());
        List<?> listed =
                in(b -> b.get(ApiTokens.class).list(Selection.of(10, null))).items();
        assertThat(listed)
                .hasSize(1)
                .allSatisfy(view -> assertThat(view.toString())
                        .doesNotContain(issued.text())
                        .doesNotContain(TokenText.hash(issued.text())));
    }

    @ParameterizedTest
    @EnumSource
    void a_revoked_token_lets_nobody_in(DatabaseKind kind) {
        on(kind);
        ApiTokens.Issued issued = issue("leaked", Role.VIEWER, null);
        revoke(issued);
        assertThat(bearer(issued.text())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_last_valid_admin_token_is_not_revoked(DatabaseKind kind) {
        on(kind);
        ApiTokens.Issued one = issue("one", Role.ADMIN, null);
        ApiTokens.Issued other = issue("other", Role.ADMIN, clock.instant().plusSeconds(60));
        revoke(other);
        assertThat(refusal(() -> revoke(one)).type()).isEqualTo("urn:imas:problem:last-admin-token");
        issue("expiring", Role.ADMIN, clock.instant().plusSeconds(60));
        clock.advance(Duration.ofMinutes(2));
        assertThat(refusal(() -> revoke(one)).status()).isEqualTo(409);
        issue("successor", Role.ADMIN, null);
        revoke(one);
        assertThat(bearer(one.text())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_token_that_makes_no_sense_is_not_issued(DatabaseKind kind) {
        on(kind);
        issue("ci", Role.VIEWER, null);
        assertThat(refusal(() -> issue("ci", Role.ADMIN, null)).type()).isEqualTo("urn:imas:problem:already-exists");
        assertThat(refusal(() -> issue("old", Role.ADMIN, clock.instant())).detail())
                .isEqualTo("expiresAt: must lie in the future");
        assertThat(refusal(() -> issue("bootstrap", Role.ADMIN, null)).detail()).contains("reserved");
    }

    @ParameterizedTest
    @EnumSource
    void a_configured_token_lets_in_from_the_first_start_and_follows_the_configuration(DatabaseKind kind) {
        on(kind);
        start("a-long-enough-bootstrap-token");
        assertThat(bearer("a-long-enough-bootstrap-token")).contains(new Caller("token:bootstrap", Role.ADMIN));
        clock.advance(YEAR);
        start("a-long-enough-bootstrap-token");
        assertThat(bearer("a-long-enough-bootstrap-token")).isPresent();
        start("another-long-bootstrap-token");
        assertThat(bearer("a-long-enough-bootstrap-token")).isEmpty();
        assertThat(bearer("another-long-bootstrap-token")).isPresent();
        start(null);
        assertThat(bearer("another-long-bootstrap-token")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void without_any_admin_one_token_is_made_once_and_again_when_all_have_expired(DatabaseKind kind) {
        on(kind);
        issue("ci", Role.RESPONDER, null);
        Optional<String> first = in(b -> b.get(ServerTokens.class).first());
        assertThat(first.flatMap(this::bearer)).contains(new Caller("token:first-admin", Role.ADMIN));
        Optional<String> second = in(b -> b.get(ServerTokens.class).first());
        assertThat(second).isEmpty();
        clock.advance(YEAR);
        Optional<String> third = in(b -> b.get(ServerTokens.class).first());
        assertThat(third.flatMap(this::bearer)).isPresent();
        assertThat(first.flatMap(this::bearer)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_token_that_the_first_start_has_shown_may_be_configured(DatabaseKind kind) {
        on(kind);
        Optional<String> first = in(b -> b.get(ServerTokens.class).first());
        start(first.orElseThrow());
        assertThat(bearer(first.orElseThrow())).contains(new Caller("token:bootstrap", Role.ADMIN));
    }

    @ParameterizedTest
    @EnumSource
    void nodes_that_start_at_once_make_one_token_together(DatabaseKind kind) throws Exception {
        on(kind);
        for (int round = 0; round < 5; round++) {
            assertThat(shownByFourNodes()).isEqualTo(1);
            clock.advance(YEAR); // the row is there now, but lets nobody in any more
        }
    }

    private int shownByFourNodes() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<Integer> node = () -> {
            try {
                Optional<String> shown = in(b -> b.get(ServerTokens.class).first());
                return shown.isPresent() ? 1 : 0;
            } catch (RuntimeException e) {
                assertThat(BootstrapToken.otherNodeDidIt(e)).as("%s", e).isTrue();
                return 0;
            }
        };
        int shown = 0;
        for (Future<Integer> each : nodes.invokeAll(List.of(node, node, node, node))) {
            shown += each.get();
        }
        nodes.shutdown();
        return shown;
    }
}
