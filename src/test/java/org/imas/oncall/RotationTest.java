package org.imas.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose turn it is, by the clock on the wall. */
class RotationTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final UUID ADA = new UUID(0, 1);
    private static final UUID BOB = new UUID(0, 2);
    private static final UUID EVE = new UUID(0, 3);
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private static Rotation weekly(String start, @Nullable DayOfWeek day) {
        ShiftLength week = new ShiftLength(1, ShiftUnit.WEEKS, day);
        return new Rotation(List.of(ADA, BOB), LocalDate.parse(start), LocalTime.of(9, 0), week, PARIS);
    }

    private static Rotation daily(String start, String handover) {
        ShiftLength day = new ShiftLength(1, ShiftUnit.DAYS, null);
        return new Rotation(List.of(ADA, BOB, EVE), LocalDate.parse(start), LocalTime.parse(handover), day, PARIS);
    }

    private static List<Rotation.Turn> turns(Rotation rotation, String from, String to) {
        return rotation.turns(new Period(Instant.parse(from), Instant.parse(to)));
    }

    private static UUID on(Rotation rotation, String at) {
        return rotation.turns(Period.at(Instant.parse(at))).get(0).person();
    }

    @Test
    void a_week_is_handed_over_at_the_local_time_and_goes_round() {
        Rotation rotation = weekly("2026-02-02", null); // a Monday
        assertThat(on(rotation, "2026-02-02T08:00:00Z")).isEqualTo(ADA);
        assertThat(on(rotation, "2026-02-09T07:59:59Z")).isEqualTo(ADA);
        assertThat(on(rotation, "2026-02-09T08:00:00Z")).isEqualTo(BOB);
        assertThat(on(rotation, "2026-02-16T08:00:00Z")).isEqualTo(ADA);
    }

    @Test
    void nobody_serves_before_the_start() {
        Rotation rotation = weekly("2026-02-02", null);
        assertThat(rotation.turns(new Period(LONG_AGO, Instant.parse("2026-02-02T08:00:00Z"))))
                .isEmpty();
    }

    @Test
    void a_start_in_the_middle_of_a_week_makes_the_first_turn_shorter() {
        Rotation rotation = weekly("2026-02-05", DayOfWeek.MONDAY); // a Thursday
        List<Rotation.Turn> turns = turns(rotation, "2020-01-01T00:00:00Z", "2026-02-17T00:00:00Z");
        assertThat(turns).extracting(Rotation.Turn::person).containsExactly(ADA, BOB, ADA);
        assertThat(turns)
                .extracting(turn -> turn.period().from())
                .containsExactly(
                        Instant.parse("2026-02-05T08:00:00Z"),
                        Instant.parse("2026-02-09T08:00:00Z"),
                        Instant.parse("2026-02-16T08:00:00Z"));
    }

    @Test
    void a_week_with_a_change_of_clocks_is_a_week_of_the_calendar_and_not_168_hours() {
        Rotation rotation = weekly("2026-03-23", null);
        Period spring = turns(rotation, "2026-03-24T00:00:00Z", "2026-03-25T00:00:00Z")
                .get(0)
                .period();
        assertThat(spring).isEqualTo(period("2026-03-23T08:00:00Z", "2026-03-30T07:00:00Z"));
        assertThat(Duration.between(spring.from(), spring.to())).isEqualTo(Duration.ofHours(167));
        Period autumn = turns(rotation, "2026-10-21T00:00:00Z", "2026-10-22T00:00:00Z")
                .get(0)
                .period();
        assertThat(Duration.between(autumn.from(), autumn.to())).isEqualTo(Duration.ofHours(169));
    }

    @Test
    void a_handover_at_a_time_that_is_skipped_happens_as_much_later() {
        Rotation rotation = daily("2026-03-28", "02:30");
        assertThat(turns(rotation, "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z"))
                .extracting(Rotation.Turn::period)
                .containsExactly(
                        period("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z"), // 03:30
                        period("2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z"),
                        period("2026-03-30T00:30:00Z", "2026-03-31T00:30:00Z"));
    }

    @Test
    void a_handover_at_a_time_that_comes_twice_happens_the_first_time() {
        Rotation rotation = daily("2026-10-24", "02:30");
        assertThat(turns(rotation, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z"))
                .extracting(Rotation.Turn::period)
                .containsExactly(
                        period("2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z"),
                        period("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"));
    }

    @Test
    void turns_may_have_several_days_or_weeks() {
        ShiftLength three = new ShiftLength(3, ShiftUnit.DAYS, null);
        Rotation days = new Rotation(List.of(ADA, BOB), LocalDate.parse("2026-02-02"), LocalTime.NOON, three, PARIS);
        assertThat(on(days, "2026-02-05T10:59:59Z")).isEqualTo(ADA);
        assertThat(on(days, "2026-02-05T11:00:00Z")).isEqualTo(BOB);
        ShiftLength two = new ShiftLength(2, ShiftUnit.WEEKS, DayOfWeek.FRIDAY);
        Rotation weeks = new Rotation(List.of(ADA, BOB), LocalDate.parse("2026-02-06"), LocalTime.NOON, two, PARIS);
        assertThat(on(weeks, "2026-02-20T10:59:59Z")).isEqualTo(ADA);
        assertThat(on(weeks, "2026-02-20T11:00:00Z")).isEqualTo(BOB);
    }

    @Test
    void one_person_alone_is_always_on_but_in_turns() {
        ShiftLength day = new ShiftLength(1, ShiftUnit.DAYS, null);
        Rotation alone = new Rotation(List.of(ADA), LocalDate.parse("2026-02-02"), LocalTime.NOON, day, PARIS);
        assertThat(turns(alone, "2026-02-03T00:00:00Z", "2026-02-05T00:00:00Z")).hasSize(3);
    }

    @Test
    void a_day_that_a_zone_left_out_has_no_turn() {
        ShiftLength day = new ShiftLength(1, ShiftUnit.DAYS, null);
        Rotation apia = new Rotation(
                List.of(ADA, BOB, EVE),
                LocalDate.parse("2011-12-29"),
                LocalTime.MIDNIGHT,
                day,
                ZoneId.of("Pacific/Apia"));
        assertThat(apia.turns(new Period(Instant.parse("2011-12-29T12:00:00Z"), Instant.parse("2011-12-31T12:00:00Z"))))
                .extracting(Rotation.Turn::person)
                .containsExactly(ADA, EVE, ADA);
    }

    @Test
    void nights_over_midnight_belong_to_the_day_on_which_they_begin() {
        Restriction nights = new Restriction(Set.of(DayOfWeek.FRIDAY), LocalTime.of(18, 0), LocalTime.of(8, 0));
        Layer layer = new Layer("nights", weekly("2026-02-02", null), List.of(nights));
        assertThat(layer.during(period("2026-02-02T00:00:00Z", "2026-02-16T00:00:00Z")))
                .containsExactly(
                        new Shift(ADA, period("2026-02-06T17:00:00Z", "2026-02-07T07:00:00Z"), "nights"),
                        new Shift(BOB, period("2026-02-13T17:00:00Z", "2026-02-14T07:00:00Z"), "nights"));
    }

    @Test
    void hours_that_touch_or_overlap_are_one_shift_and_a_handover_cuts_them() {
        Restriction evenings = new Restriction(Set.of(), LocalTime.of(18, 0), LocalTime.of(0, 0));
        Restriction mornings = new Restriction(Set.of(), LocalTime.of(0, 0), LocalTime.of(10, 0));
        Layer layer = new Layer("nights", daily("2026-02-02", "09:00"), List.of(mornings, evenings));
        assertThat(layer.during(period("2026-02-03T12:00:00Z", "2026-02-04T12:00:00Z")))
                .containsExactly(
                        new Shift(BOB, period("2026-02-03T17:00:00Z", "2026-02-04T08:00:00Z"), "nights"),
                        new Shift(EVE, period("2026-02-04T08:00:00Z", "2026-02-04T09:00:00Z"), "nights"));
    }

    private static Period period(String from, String to) {
        return new Period(Instant.parse(from), Instant.parse(to));
    }
}
