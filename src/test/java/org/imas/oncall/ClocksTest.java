package org.imas.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rotations in the nights in which clocks change, in leap years, and when a schedule moves to another zone. */
class ClocksTest {

    private static final Databases DATABASES = new Databases();
    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private static Rotation daily(String start, String handover, ZoneId zone) {
        ShiftLength day = new ShiftLength(1, ShiftUnit.DAYS, null);
        return new Rotation(List.of(ADA, BOB), LocalDate.parse(start), LocalTime.parse(handover), day, zone);
    }

    private static UUID on(Rotation rotation, String at) {
        return rotation.turns(Period.at(Instant.parse(at))).get(0).person();
    }

    private static Layer nights(String from, String to) {
        Restriction hours = new Restriction(Set.of(), LocalTime.parse(from), LocalTime.parse(to));
        return new Layer("nights", daily("2026-01-01", "12:00", PARIS), List.of(hours));
    }

    private static List<Period> served(Layer layer, String from, String to) {
        return layer.during(new Period(Instant.parse(from), Instant.parse(to))).stream()
                .map(Shift::period)
                .toList();
    }

    @Test
    void the_29th_of_february_is_a_turn_like_any_other() {
        Rotation rotation = daily("2028-02-27", "09:00", PARIS);
        assertThat(on(rotation, "2028-02-28T12:00:00Z")).isEqualTo(BOB);
        assertThat(on(rotation, "2028-02-29T12:00:00Z")).isEqualTo(ADA);
        assertThat(on(rotation, "2028-03-01T12:00:00Z")).isEqualTo(BOB);
        Rotation ordinary = daily("2027-02-27", "09:00", PARIS);
        assertThat(on(ordinary, "2027-03-01T12:00:00Z")).isEqualTo(ADA);
    }

    @Test
    void weeks_go_on_by_their_day_over_a_leap_day() {
        Rotation weeks = new Rotation(
                List.of(ADA, BOB),
                LocalDate.parse("2028-02-21"),
                LocalTime.of(9, 0),
                new ShiftLength(1, ShiftUnit.WEEKS, null),
                PARIS);
        assertThat(on(weeks, "2028-02-28T08:00:00Z")).isEqualTo(BOB);
        assertThat(on(weeks, "2028-03-06T07:59:59Z")).isEqualTo(BOB);
        assertThat(on(weeks, "2028-03-06T08:00:00Z")).isEqualTo(ADA);
    }

    @Test
    void hours_over_the_gap_of_spring_are_an_hour_shorter() {
        assertThat(served(nights("22:00", "06:00"), "2026-03-28T20:00:00Z", "2026-03-29T05:00:00Z"))
                .containsExactly(
                        new Period(Instant.parse("2026-03-28T21:00:00Z"), Instant.parse("2026-03-29T04:00:00Z")));
    }

    @Test
    void hours_over_the_overlap_of_autumn_are_an_hour_longer() {
        assertThat(served(nights("22:00", "06:00"), "2026-10-24T19:00:00Z", "2026-10-25T06:00:00Z"))
                .containsExactly(
                        new Period(Instant.parse("2026-10-24T20:00:00Z"), Instant.parse("2026-10-25T05:00:00Z")));
    }

    @Test
    void hours_that_lie_in_the_gap_are_served_as_much_later() {
        assertThat(served(nights("02:15", "02:45"), "2026-03-29T00:00:00Z", "2026-03-29T12:00:00Z"))
                .containsExactly(
                        new Period(Instant.parse("2026-03-29T01:15:00Z"), Instant.parse("2026-03-29T01:45:00Z")));
    }

    @Test
    void hours_that_begin_in_the_gap_and_end_just_after_it_are_not_served_that_night() {
        assertThat(served(nights("02:30", "03:15"), "2026-03-29T00:00:00Z", "2026-03-29T12:00:00Z"))
                .isEmpty();
    }

    @Test
    void half_an_hour_is_a_change_of_clocks_as_well() {
        Rotation rotation = daily("2026-04-01", "09:00", ZoneId.of("Australia/Lord_Howe"));
        Duration autumn = rotation.turns(Period.at(Instant.parse("2026-04-04T12:00:00Z"))).stream()
                .map(turn ->
                        Duration.between(turn.period().from(), turn.period().to()))
                .findFirst()
                .orElseThrow();
        assertThat(autumn).isEqualTo(Duration.ofMinutes(24 * 60 + 30));
    }

    @ParameterizedTest
    @EnumSource
    void a_schedule_that_moves_to_another_zone_is_handed_over_by_the_clocks_there_from_then_on(DatabaseKind kind) {
        OnCallWorld world = new OnCallWorld(DATABASES.of(kind));
        List<String> people = List.of(world.ada.toString(), world.bob.toString());
        world.save(OnCallWorld.first(OnCallWorld.weekly(people, "Europe/Paris")));
        world.at("2026-02-09T09:00:00Z");
        assertThat(world.now()).containsExactly(world.bob);
        world.save(OnCallWorld.first(OnCallWorld.weekly(people, "America/New_York")));
        assertThat(world.now()).as("there it is four in the morning").containsExactly(world.ada);
        world.at("2026-02-09T14:00:00Z");
        assertThat(world.now()).containsExactly(world.bob);
    }

    @ParameterizedTest
    @EnumSource
    void layers_of_several_zones_follow_the_sun_without_a_gap_also_between_the_changes_of_their_clocks(
            DatabaseKind kind) {
        OnCallWorld world = new OnCallWorld(DATABASES.of(kind));
        world.save(OnCallWorld.first(
                day(world.ada, "America/New_York", "09:00", "09:00"),
                day(world.bob, "Europe/Paris", "08:00", "20:00")));
        // America has changed its clocks by then, Europe has not
        assertThat(world.on(Instant.parse("2026-03-20T07:00:00Z"))).containsExactly(world.bob);
        assertThat(world.on(Instant.parse("2026-03-20T18:59:59Z"))).containsExactly(world.bob);
        assertThat(world.on(Instant.parse("2026-03-20T19:00:00Z"))).containsExactly(world.ada);
        assertThat(world.on(Instant.parse("2026-04-20T06:00:00Z"))).containsExactly(world.bob);
        assertThat(world.on(Instant.parse("2026-04-20T18:00:00Z"))).containsExactly(world.ada);
    }

    private static ScheduleDraft.LayerDraft day(UUID person, String zone, String from, String to) {
        return new ScheduleDraft.LayerDraft(
                null,
                List.of(person.toString()),
                "2026-02-02",
                "00:00",
                1,
                ShiftUnit.DAYS,
                null,
                zone,
                List.of(new ScheduleDraft.RestrictionDraft(null, from, to)));
    }
}
