package org.imas.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.oncall.OnCallWorld.first;

import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.imas.oncall.ScheduleDraft.LayerDraft;
import org.imas.oncall.ScheduleDraft.LevelDraft;
import org.imas.oncall.ScheduleDraft.RestrictionDraft;
import org.imas.organization.People;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.platform.RecordShape;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong with a schedule is told when it is saved, not when somebody is needed. */
class SchedulesTest {

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
    void a_schedule_is_shown_so_that_it_can_be_written_again(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        LayerDraft full = new LayerDraft(
                "nights",
                List.of(world.eve.toString(), world.ada.toString(), world.eve.toString()),
                "2026-02-02",
                "20:30",
                2,
                ShiftUnit.WEEKS,
                DayOfWeek.FRIDAY,
                "Australia/Lord_Howe",
                List.of(new RestrictionDraft(List.of(DayOfWeek.MONDAY), "22:00", "06:00")));
        ScheduleDraft wanted = new ScheduleDraft(
                List.of(new LevelDraft(1, List.of(world.weekly(), full)), new LevelDraft(3, List.of(world.weekly()))));
        world.save(wanted);
        ScheduleDraft shown = world.in(b -> b.get(Schedules.class).view(world.team));
        assertThat(shown).isEqualTo(wanted);
        assertThat(world.save(shown).levels()).isEqualTo(wanted.levels());
        assertThat(world.save(new ScheduleDraft(null)).levels()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_is_told_with_its_place_and_nothing_changes(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        ScheduleDraft before = first(world.weekly());
        world.save(before);
        LayerDraft unknown =
                OnCallWorld.weekly(List.of(world.ada.toString(), world.bob.toString(), "Nobody"), "Europe/Lutetia");
        ScheduleDraft wrong = new ScheduleDraft(List.of(
                new LevelDraft(1, List.of(world.weekly(), unknown)), new LevelDraft(1, List.of(world.weekly()))));
        assertThat(world.refusal(b -> b.get(Schedules.class).replace(world.team, wrong))
                        .errors())
                .extracting(Fault::field)
                .containsExactly("levels[0].layers[1].people[2]", "levels[0].layers[1].zone", "levels[1].level");
        ScheduleDraft after = world.in(b -> b.get(Schedules.class).view(world.team));
        assertThat(after).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, 09:00, 1, DAYS, , Europe/Paris, start",
        "2026-02-02, 24:00, 1, DAYS, , Europe/Paris, handover",
        "2026-02-02, 9h, 1, DAYS, , Europe/Paris, handover",
        "2026-02-02, 09:00, 367, DAYS, , Europe/Paris, every",
        "2026-02-02, 09:00, 53, WEEKS, , Europe/Paris, every",
        "2026-02-02, 09:00, 0, WEEKS, , Europe/Paris, every",
        "2026-02-02, 09:00, 1, DAYS, MONDAY, Europe/Paris, day",
        "2026-02-02, 09:00, 1, DAYS, , +01:00, zone",
        "2026-02-02, 09:00, 1, DAYS, , , zone"
    })
    void a_rotation_that_could_not_work_is_refused(
            String start, String handover, int every, ShiftUnit unit, DayOfWeek day, String zone, String field) {
        OnCallWorld world = world(DatabaseKind.H2);
        LayerDraft layer =
                new LayerDraft(null, List.of(world.ada.toString()), start, handover, every, unit, day, zone, null);
        assertThat(world.refusal(b -> b.get(Schedules.class).replace(world.team, first(layer)))
                        .errors())
                .extracting(Fault::field)
                .containsExactly("levels[0].layers[0]." + field);
    }

    @ParameterizedTest
    @EnumSource
    void the_gaps_of_the_next_sixty_days_are_told_at_once(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        assertThat(world.save(first(world.weekly())).warnings()).isEmpty();
        LayerDraft weekdays = new LayerDraft(
                null,
                List.of(world.ada.toString()),
                "2026-02-02",
                "00:00",
                null,
                null,
                null,
                "Europe/Paris",
                List.of(new RestrictionDraft(
                        List.of(
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY,
                                DayOfWeek.THURSDAY,
                                DayOfWeek.FRIDAY),
                        "00:00",
                        "00:00")));
        List<Gap> gaps = world.save(first(weekdays)).warnings();
        assertThat(gaps)
                .hasSize(9)
                .startsWith(new Gap(1, Instant.parse("2026-02-06T23:00:00Z"), Instant.parse("2026-02-08T23:00:00Z")))
                .as("the weekend of the spring change has 47 hours")
                .contains(new Gap(1, Instant.parse("2026-03-27T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z")));
        world.add(world.override(world.bob, "2026-02-06T23:00:00Z", "2026-02-07T23:00:00Z"));
        assertThat(world.save(first(weekdays)).warnings())
                .as("an override fills what it covers")
                .startsWith(new Gap(1, Instant.parse("2026-02-07T23:00:00Z"), Instant.parse("2026-02-08T23:00:00Z")));
    }

    @ParameterizedTest
    @EnumSource
    void a_team_without_a_schedule_has_one_gap_that_does_not_end(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        Instant now = world.clock.instant();
        assertThat(world.save(new ScheduleDraft(List.of())).warnings())
                .containsExactly(new Gap(1, now, now.plus(Duration.ofDays(60))));
    }

    @ParameterizedTest
    @EnumSource
    void somebody_in_a_rotation_is_not_removed(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        world.save(first(world.weekly()));
        assertThat(world.refusal(b -> b.get(People.class).remove(world.ada)).detail())
                .contains("schedule layer person (1)");
        world.save(new ScheduleDraft(List.of()));
        world.run(b -> b.get(People.class).remove(world.ada));
    }

    @ParameterizedTest
    @EnumSource
    void a_preview_shows_the_next_two_weeks_with_overrides_and_stores_nothing(DatabaseKind kind) {
        OnCallWorld world = world(kind);
        world.add(world.override(world.eve, "2026-02-06T00:00:00Z", "2026-02-07T00:00:00Z"));
        world.at("2026-02-05T20:00:00Z");
        ScheduleDraft wanted = first(OnCallWorld.weekly(List.of(world.bob.toString()), "UTC"));
        OnCallViews.Calendar seen = world.in(b -> b.get(SchedulePreviews.class).of(world.team, wanted));
        assertThat(seen.shifts()).extracting(Duty.View::personId).contains(world.bob, world.eve);
        assertThat(seen.gaps()).isEmpty();
        assertThat(seen.to()).isEqualTo(world.clock.instant().plus(Duration.ofDays(14)));
        assertThat(world.in(b -> b.get(Schedules.class).view(world.team)).levels())
                .isEmpty();
        ScheduleDraft wrong = first(OnCallWorld.weekly(List.of("Nobody"), "UTC"));
        assertThat(world.refusal(b -> b.get(SchedulePreviews.class).of(world.team, wrong))
                        .errors())
                .extracting(Fault::field)
                .containsExactly("levels[0].layers[0].people[0]");
    }

    @Test
    void a_schedule_is_what_json_can_be() {
        String json = """
                {"levels":[{"layers":[{"people":["Ada"],"start":"2026-02-02","handover":"09:00","unit":"DAYS",
                "day":"MONDAY","zone":"UTC","restrictions":[{"days":["SUNDAY"],"from":"18:00","to":"08:00"}]}]}]}
                """;
        assertThat(RecordShape.of(ScheduleDraft.class, Json.CAMEL).faults(Json.parse(json)))
                .isEmpty();
        ScheduleDraft read = Json.CAMEL.read(json, ScheduleDraft.class);
        assertThat(Json.CAMEL.read(Json.CAMEL.write(read), ScheduleDraft.class)).isEqualTo(read);
        assertThat(read.all().get(0).all().get(0).rotating()).containsExactly("Ada");
    }

    @Test
    void whatever_comes_in_is_a_record_whose_faults_can_be_told() {
        assertThat(RecordShape.of(OnCallOverride.Draft.class, Json.CAMEL).faults(Json.parse("{\"from\":\"now\"}")))
                .extracting(Fault::field)
                .containsExactly("from");
        assertThat(RecordShape.of(Swap.class, Json.CAMEL).faults(Json.parse("{\"first\":{\"who\":\"Ada\"}}")))
                .extracting(Fault::field)
                .containsExactly("first.who");
    }

    @Test
    void what_is_answered_is_written_with_all_its_parts() {
        OnCallWorld world = world(DatabaseKind.H2);
        JsonObject saved = Json.CAMEL.tree(world.save(first(OnCallWorld.weekly(List.of("" + world.ada), "UTC"))));
        assertThat(saved.getJsonArray("warnings")).isEmpty();
        assertThat(saved.getJsonArray("levels").getJsonObject(0).getJsonArray("layers"))
                .hasSize(1);
        JsonObject calendar = Json.CAMEL.tree(world.in(
                b -> b.get(OnCallViews.class).calendar(world.team, "2026-02-01T00:00:00Z", "2026-02-03T00:00:00Z")));
        assertThat(calendar.getJsonArray("gaps").getJsonObject(0).getString("to"))
                .isEqualTo("2026-02-02T09:00:00Z");
        assertThat(calendar.getJsonArray("shifts").getJsonObject(0).keySet())
                .containsExactlyInAnyOrder("level", "person", "personId", "from", "to", "source");
    }
}
