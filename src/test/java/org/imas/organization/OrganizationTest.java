package org.imas.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.imas.oncall.OnCall;
import org.imas.platform.Fault;
import org.imas.platform.Page;
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

/** Who and what, on every database we promise. */
class OrganizationTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Databases DATABASES = new Databases();

    private TestDatabase database;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private <T> T in(Function<Beans, T> work) {
        return database.inTransaction(em -> work.apply(new Beans().with(em).with(new TestClock())));
    }

    private <T> Optional<T> found(Function<Beans, Optional<T>> search) {
        return in(search);
    }

    private Team.View team(String name) {
        return in(b -> b.get(Teams.class).add(Team.Draft.of(name, null)));
    }

    private Person.View person(String name) {
        return in(b -> b.get(People.class).add(new Person.Draft(name, null, null, null, null, null)));
    }

    private OnCallShift.View shift(Team.View team, Person.View person, Span span) {
        var draft = new OnCallShift.Draft(team.name(), person.id().toString(), span.from(), span.to(), span.level());
        return in(b -> b.get(OnCallShifts.class).add(draft));
    }

    private record Span(Instant from, Instant to, @Nullable Integer level) {
        static Span hours(int from, int to, @Nullable Integer level) {
            return new Span(MONDAY.plusSeconds(from * 3600L), MONDAY.plusSeconds(to * 3600L), level);
        }
    }

    private List<String> onCall(Team.View team, Instant at) {
        return in(b -> b
                .get(OnCall.class)
                .onCall(b.get(Teams.class).byId(team.id()).orElseThrow(), at)
                .stream()
                .map(duty -> duty.person().name())
                .toList());
    }

    private Problem refusal(Function<Beans, ?> work) {
        var thrown = new ArrayList<Problem>();
        assertThatThrownBy(() -> in(work)).isInstanceOfSatisfying(Refusal.class, r -> thrown.add(r.problem()));
        return thrown.get(0);
    }

    private void on(DatabaseKind kind) {
        database = DATABASES.of(kind);
    }

    @ParameterizedTest
    @EnumSource
    void a_team_is_found_by_its_exact_name_and_by_its_id(DatabaseKind kind) {
        on(kind);
        Team.View team = in(b -> b.get(Teams.class).add(Team.Draft.of("  Payments ", "pay@example.org")));
        assertThat(team.name()).isEqualTo("Payments");
        assertThat(found(b -> b.get(Teams.class).named("Payments")).map(Team::id))
                .contains(team.id());
        assertThat(found(b -> b.get(Teams.class).named("payments"))).isEmpty();
        assertThat(found(b -> b.get(Teams.class).find(team.id().toString()))).isPresent();
        Team.View read = in(b -> b.get(Teams.class).one(team.id()));
        assertThat(read).isEqualTo(team);
    }

    @ParameterizedTest
    @EnumSource
    void a_name_that_is_taken_is_refused_but_a_row_may_keep_its_own(DatabaseKind kind) {
        on(kind);
        Team.View search = team("Search");
        Team.View ads = team("Ads");
        Problem problem = refusal(b -> b.get(Teams.class).add(Team.Draft.of("Search", null)));
        assertThat(problem.type()).isEqualTo("urn:imas:problem:already-exists");
        assertThat(problem.errors()).containsExactly(new Fault("name", "is taken already"));
        assertThat(refusal(b -> b.get(Teams.class).change(ads.id(), Team.Draft.of("Search", null)))
                        .status())
                .isEqualTo(409);
        in(b -> b.get(Teams.class).change(search.id(), Team.Draft.of("Search", "s@example.org")));
        assertThat(in(b -> b.get(Teams.class).one(search.id())).email()).isEqualTo("s@example.org");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_still_referred_to_is_not_removed_and_the_refusal_says_by_what(DatabaseKind kind) {
        on(kind);
        Team.View team = team("Owners");
        UUID service = in(b -> b.get(Services.class).add(new Service.Draft("shop", "Owners", null, null)))
                .id();
        shift(team, person("Ada"), Span.hours(0, 1, 1));
        Problem problem = refusal(b -> {
            b.get(Teams.class).remove(team.id());
            return b;
        });
        assertThat(problem.type()).isEqualTo("urn:imas:problem:still-in-use");
        assertThat(problem.detail())
                .contains("This team")
                .contains("service (1)")
                .contains("on call shift (1)");
        in(b -> {
            b.get(Services.class).remove(service);
            return b;
        });
        assertThat(found(b -> b.get(Services.class).named("shop"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_service_has_an_owner_team_and_is_of_the_lowest_tier_unless_said_otherwise(DatabaseKind kind) {
        on(kind);
        Team.View team = team("Platform");
        Service.View view = in(b -> b.get(Services.class)
                .add(new Service.Draft("dns", team.id().toString(), null, "https://wiki.example.org/dns")));
        assertThat(view)
                .isEqualTo(new Service.View(
                        view.id(), "dns", "Platform", team.id(), Criticality.TIER_3, "https://wiki.example.org/dns"));
        Problem problem = refusal(b -> b.get(Services.class).add(new Service.Draft("ntp", "nobody", null, null)));
        assertThat(problem.errors()).containsExactly(new Fault("team", "there is no team with this name or id"));
    }

    @ParameterizedTest
    @EnumSource
    void an_impact_scope_is_active_unless_said_otherwise(DatabaseKind kind) {
        on(kind);
        in(b -> b.get(ImpactScopes.class).add(new ImpactScope.Draft("Security", "ciso@example.org", null)));
        ImpactScope scope = in(b -> b.get(ImpactScopes.class).named("Security")).orElseThrow();
        assertThat(scope.active()).isTrue();
        assertThat(scope.mandatoryEmail()).contains("ciso@example.org");
    }

    @ParameterizedTest
    @EnumSource
    void two_people_may_share_a_name_but_then_only_the_id_tells_them_apart(DatabaseKind kind) {
        on(kind);
        Person.View one = person("Kim Lee");
        assertThat(one.locale()).isEqualTo("en");
        assertThat(found(b -> b.get(People.class).find("Kim Lee"))).isPresent();
        person("Kim Lee");
        assertThat(found(b -> b.get(People.class).find("Kim Lee"))).isEmpty();
        assertThat(found(b -> b.get(People.class).find(one.id().toString()))).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void who_is_on_call_comes_in_the_order_in_which_they_are_called(DatabaseKind kind) {
        on(kind);
        Team.View team = team("Night watch");
        shift(team, person("second level"), Span.hours(0, 12, 2));
        shift(team, person("first, later"), Span.hours(2, 10, null));
        shift(team, person("first, earlier"), Span.hours(1, 10, 1));
        shift(team("Day watch"), person("of another team"), Span.hours(0, 12, 1));
        assertThat(onCall(team, MONDAY.plusSeconds(3 * 3600)))
                .containsExactly("first, earlier", "first, later", "second level");
    }

    @ParameterizedTest
    @EnumSource
    void a_shift_covers_its_start_but_not_its_end(DatabaseKind kind) {
        on(kind);
        Team.View team = team("Edge");
        shift(team, person("early"), Span.hours(0, 1, 1));
        shift(team, person("late"), Span.hours(1, 2, 1));
        assertThat(onCall(team, MONDAY.minusNanos(1_000))).isEmpty();
        assertThat(onCall(team, MONDAY)).containsExactly("early");
        assertThat(onCall(team, MONDAY.plusSeconds(3600))).containsExactly("late");
        assertThat(onCall(team, MONDAY.plusSeconds(7200))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_shift_with_several_faults_is_told_all_of_them(DatabaseKind kind) {
        on(kind);
        var backwards = new OnCallShift.Draft("none", "none", MONDAY, MONDAY, 1);
        assertThat(refusal(b -> b.get(OnCallShifts.class).add(backwards)).errors())
                .extracting(Fault::field)
                .containsExactly("team", "person", "to");
        var empty = new OnCallShift.Draft(null, null, null, null, 10);
        assertThat(refusal(b -> b.get(OnCallShifts.class).add(empty)).errors())
                .containsExactly(
                        new Fault("from", "is required"),
                        new Fault("level", "must be at most 9"),
                        new Fault("person", "is required"),
                        new Fault("team", "is required"),
                        new Fault("to", "is required"));
    }

    @ParameterizedTest
    @EnumSource
    void a_list_comes_in_pages_that_neither_repeat_nor_leave_out(DatabaseKind kind) {
        on(kind);
        Team.View team = team("Paged");
        List<OnCallShift.View> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(shift(team, person("P" + i), Span.hours(i, i + 2, 1)));
        }
        List<Object> seen = new ArrayList<>();
        UUID after = null;
        do {
            Selection next = Selection.of(2, after).where("team.id", team.id());
            Page page = in(b -> b.get(OnCallShifts.class).list(next, null));
            seen.addAll(page.items());
            after = page.next() == null ? null : UUID.fromString(page.next());
        } while (after != null);
        assertThat(seen).containsExactlyElementsOf(made);
        Page covering = in(b -> b.get(OnCallShifts.class)
                .list(Selection.of(50, null).where("team.id", team.id()), MONDAY.plusSeconds(3600)));
        assertThat(covering.items()).isEqualTo(made.subList(0, 2));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_there_is_told_by_what_it_would_have_been(DatabaseKind kind) {
        on(kind);
        UUID id = UUID.randomUUID();
        Problem problem = refusal(b -> b.get(ImpactScopes.class).one(id));
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.title()).isEqualTo("There is no such impact scope");
    }

    @ParameterizedTest
    @EnumSource
    void a_team_has_members_and_an_unknown_one_is_told_by_its_place(DatabaseKind kind) {
        database = DATABASES.of(kind);
        Person.View ada = person("Ada of " + kind);
        Team.Draft draft = new Team.Draft("Members " + kind, null, List.of("Ada of " + kind));
        Team.View team = in(b -> b.get(Teams.class).add(draft));
        assertThat(team.members()).extracting(Team.Member::id).containsExactly(ada.id());
        Team.Draft wrong = new Team.Draft("Members " + kind, null, List.of("Ada of " + kind, "Nobody"));
        assertThat(refusal(b -> b.get(Teams.class).change(team.id(), wrong)).errors())
                .extracting(Fault::field)
                .containsExactly("members[1]");
    }
}
