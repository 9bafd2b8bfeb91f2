package org.imas.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.imas.oncall.OnCallWorld.first;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.imas.oncall.ScheduleDraft.LayerDraft;
import org.imas.oncall.ScheduleDraft.LevelDraft;
import org.imas.oncall.Swap.Half;
import org.imas.organization.Teams;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Selection;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.SqlRecorder;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is on call as time goes by, on both databases. */
class OnCallTest {

    private static final Databases DATABASES = new Databases();

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private static OnCallWorld world(DatabaseKind kind) {
        return new OnCallWorld(DATABASES.of(kind));
    }

    @ParameterizedTest
    @EnumSource
    void a_handover_during_an_incident_changes_who_is_called_from_that_instant_on(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        world.save(first(world.weekly()));
        world.at("2026-02-09T07:59:59Z");
        assertThat(world.now()).containsExactly(world.ada);
        world.at("2026-02-09T08:00:00Z");
        assertThat(world.now()).containsExactly(world.bob);
        assertThat(world.on(Instant.parse("2026-02-09T07:59:59.999999Z")))
                .as("and who was when it began can still be told")
                .containsExactly(world.ada);
    }

    @ParameterizedTest
    @EnumSource
    void handovers_stay_at_nine_on_the_wall_when_the_clocks_change(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        world.save(first(world.weekly()));
        world.at("2026-03-30T06:59:59Z"); // summer began the day before
        assertThat(world.now()).containsExactly(world.bob);
        world.at("2026-03-30T07:00:00Z");
        assertThat(world.now()).containsExactly(world.ada);
        world.at("2026-10-26T07:59:59Z"); // and ended the day before
        assertThat(world.now()).containsExactly(world.bob);
        world.at("2026-10-26T08:00:00Z");
        assertThat(world.now()).containsExactly(world.ada);
    }

    @ParameterizedTest
    @EnumSource
    void an_override_over_a_handover_replaces_the_end_of_one_and_the_beginning_of_the_other(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        world.save(first(world.weekly()));
        world.add(world.override(world.eve, "2026-02-08T20:00:00Z", "2026-02-09T20:00:00Z"));
        world.at("2026-02-08T19:00:00Z");
        assertThat(world.now()).containsExactly(world.ada);
        world.at("2026-02-09T08:00:00Z");
        assertThat(world.now()).containsExactly(world.eve);
        assertThat(world.duties(world.clock.instant()))
                .extracting(Duty::level, Duty::from, Duty::to, Duty::source)
                .containsExactly(tuple(
                        1, Instant.parse("2026-02-08T20:00:00Z"), Instant.parse("2026-02-09T20:00:00Z"), "override"));
        world.at("2026-02-09T20:00:00Z");
        assertThat(world.now()).containsExactly(world.bob);
        assertThat(world.duties(world.clock.instant()).get(0).from()).isEqualTo(world.clock.instant());
    }

    @ParameterizedTest
    @EnumSource
    void an_override_wins_over_an_explicit_shift_and_that_over_the_layers(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        world.save(first(world.weekly()));
        world.shift(world.bob, "2026-02-06T00:00:00Z", "2026-02-07T00:00:00Z");
        world.shift(world.eve, "2026-02-06T06:00:00Z", "2026-02-07T00:00:00Z");
        world.add(world.override(world.ada, "2026-02-06T12:00:00Z", "2026-02-06T13:00:00Z"));
        assertThat(world.on(Instant.parse("2026-02-05T23:59:59Z"))).containsExactly(world.ada);
        assertThat(world.on(Instant.parse("2026-02-06T07:00:00Z"))).containsExactly(world.bob, world.eve);
        assertThat(world.on(Instant.parse("2026-02-06T12:30:00Z"))).containsExactly(world.ada);
        assertThat(world.on(Instant.parse("2026-02-06T13:00:00Z"))).containsExactly(world.bob, world.eve);
        assertThat(world.on(Instant.parse("2026-02-07T00:00:00Z"))).containsExactly(world.ada);
    }

    @ParameterizedTest
    @EnumSource
    void the_last_layer_that_has_somebody_wins_and_levels_come_in_their_order(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        LayerDraft nights = new LayerDraft(
                "nights",
                List.of(world.eve.toString()),
                "2026-02-02",
                "09:00",
                null,
                null,
                null,
                "Europe/Paris",
                List.of(new ScheduleDraft.RestrictionDraft(null, "20:00", "08:00")));
        world.save(new ScheduleDraft(List.of(
                new LevelDraft(2, List.of(OnCallWorld.weekly(List.of(world.bob.toString()), "UTC"))),
                new LevelDraft(1, List.of(world.weekly(), nights)))));
        assertThat(world.on(Instant.parse("2026-02-06T18:59:59Z"))).containsExactly(world.ada, world.bob);
        assertThat(world.on(Instant.parse("2026-02-06T19:00:00Z"))).containsExactly(world.eve, world.bob);
        assertThat(world.on(Instant.parse("2026-02-07T07:00:00Z"))).containsExactly(world.ada, world.bob);
    }

    @ParameterizedTest
    @EnumSource
    void overlapping_overrides_are_refused_and_the_refusal_names_the_other(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        OnCallOverride.View there =
                world.add(world.override(world.eve, "2026-02-08T20:00:00Z", "2026-02-09T20:00:00Z"));
        OnCallOverride.Draft late = world.override(world.bob, "2026-02-09T19:59:59Z", "2026-02-10T20:00:00Z");
        Problem problem = world.refusal(b -> b.get(OnCallOverrides.class).add(late, "token:ops"));
        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.type()).isEqualTo("urn:imas:problem:override-overlaps");
        assertThat(problem.errors()).containsExactly(new Fault("from", "overlaps the override " + there.id()));
        world.add(world.override(world.bob, "2026-02-09T20:00:00Z", "2026-02-10T20:00:00Z"));
        world.run(b -> b.get(OnCallOverrides.class).remove(there.id()));
        world.add(world.override(world.bob, "2026-02-09T19:00:00Z", "2026-02-09T20:00:00Z"));
        assertThat(world.in(b -> b.get(OnCallOverrides.class)
                                .list(Selection.of(10, null).where("team.id", world.team)))
                        .items())
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void of_overrides_written_at_the_same_time_only_one_finds_the_time_free(DatabaseKind kind) throws Exception {
        OnCallWorld world = world(kind);
        OnCallOverride.Draft wanted = world.override(world.eve, "2026-02-08T20:00:00Z", "2026-02-09T20:00:00Z");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> tries = threads.invokeAll(Collections.nCopies(8, () -> {
                try {
                    world.add(wanted);
                    return true;
                } catch (Refusal refused) {
                    return false;
                }
            }));
            int written = 0;
            for (Future<Boolean> one : tries) {
                written += one.get() ? 1 : 0;
            }
            assertThat(written).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_override_with_several_faults_is_told_all_of_them(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        var past = new OnCallOverride.Draft(
                "none", "none", Instant.EPOCH, Instant.parse("2026-02-05T18:00:00Z"), null, null);
        assertThat(world.refusal(b -> b.get(OnCallOverrides.class).add(past, "x"))
                        .errors())
                .extracting(Fault::field)
                .containsExactly("team", "person", "to");
    }

    @ParameterizedTest
    @EnumSource
    void a_swap_gives_each_the_time_of_the_other(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        world.save(first(world.weekly()));
        world.run(b -> b.get(Swaps.class).swap(swap(world, world.ada, world.bob), "token:ops"));
        assertThat(world.on(Instant.parse("2026-02-07T12:00:00Z"))).containsExactly(world.bob);
        assertThat(world.on(Instant.parse("2026-02-08T12:00:00Z"))).containsExactly(world.ada);
        assertThat(world.on(Instant.parse("2026-02-14T12:00:00Z"))).containsExactly(world.ada);
        assertThat(world.on(Instant.parse("2026-02-15T12:00:00Z"))).containsExactly(world.bob);
    }

    /** The Saturday of the first for the Saturday, a week later, of the second. */
    private static Swap swap(OnCallWorld world, UUID first, UUID second) {
        return new Swap(
                world.team.toString(),
                1,
                half(first, "2026-02-07T00:00:00Z", "2026-02-08T00:00:00Z"),
                half(second, "2026-02-14T00:00:00Z", "2026-02-15T00:00:00Z"),
                null);
    }

    private static Half half(UUID person, String from, String to) {
        return new Half(person.toString(), Instant.parse(from), Instant.parse(to));
    }

    @ParameterizedTest
    @EnumSource
    void a_swap_of_what_is_not_theirs_is_refused_and_makes_no_override(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        world.save(first(world.weekly()));
        Problem problem = world.refusal(b -> b.get(Swaps.class).swap(swap(world, world.ada, world.eve), "x"));
        assertThat(problem.errors())
                .containsExactly(new Fault("second.person", "is not the one on call at level 1 for all of that time"));
        world.add(world.override(world.bob, "2026-02-14T10:00:00Z", "2026-02-14T11:00:00Z"));
        assertThat(world.refusal(b -> b.get(Swaps.class).swap(swap(world, world.ada, world.bob), "x"))
                        .type())
                .isEqualTo("urn:imas:problem:override-overlaps");
        assertThat(world.on(Instant.parse("2026-02-07T12:00:00Z"))).containsExactly(world.ada);
    }

    @ParameterizedTest
    @EnumSource
    void the_calendar_has_the_shifts_and_the_gaps_of_a_time(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        world.save(first(world.weekly()));
        OnCallViews.Calendar calendar = world.in(
                b -> b.get(OnCallViews.class).calendar(world.team, "2026-02-01T00:00:00Z", "2026-02-10T00:00:00Z"));
        assertThat(calendar.shifts()).extracting(Duty.View::personId).containsExactly(world.ada, world.bob);
        assertThat(calendar.gaps())
                .containsExactly(
                        new Gap(1, Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-02-02T08:00:00Z")));
        assertThat(world.refusal(b -> b.get(OnCallViews.class)
                                .calendar(world.team, "2026-01-01T00:00:00Z", "2027-01-03T00:00:00Z"))
                        .errors())
                .extracting(Fault::field)
                .containsExactly("to");
    }

    @ParameterizedTest
    @EnumSource
    void whoever_asks_about_now_hears_also_where_nobody_is(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        Selection mine = Selection.of(1, null).where("id", world.team);
        OnCallViews.TeamOnCall nobody = views(world, mine);
        assertThat(nobody.onCall()).isEmpty();
        assertThat(nobody.uncovered()).containsExactly(1);
        world.save(first(world.weekly()));
        OnCallViews.TeamOnCall now = views(world, mine);
        assertThat(now.at()).isEqualTo(world.clock.instant());
        assertThat(now.onCall()).extracting(Duty.View::person).containsExactly("Ada");
        assertThat(now.uncovered()).isEmpty();
    }

    private static OnCallViews.TeamOnCall views(OnCallWorld world, Selection team) {
        return (OnCallViews.TeamOnCall)
                world.in(b -> b.get(OnCallViews.class).at(team, null)).items().get(0);
    }

    @Test
    void what_was_read_once_is_asked_without_the_database_while_the_configuration_stays() {
        SqlRecorder[] recorder = new SqlRecorder[1];
        try (TestDatabase recorded = TestDatabase.open(DatabaseKind.H2, source -> {
            recorder[0] = new SqlRecorder(source);
            return recorder[0].dataSource();
        })) {
            OnCallWorld world = new OnCallWorld(recorded);
            world.save(first(world.weekly()));
            world.run(b -> {
                var team = b.get(Teams.class).byId(world.team).orElseThrow();
                b.get(OnCall.class).onCall(team, world.clock.instant());
                recorder[0].taken();
                world.clock.advance(Duration.ofDays(400));
                assertThat(b.get(OnCall.class).onCall(team, world.clock.instant()))
                        .hasSize(1);
                assertThat(recorder[0].taken()).isEmpty();
            });
        }
    }
}
