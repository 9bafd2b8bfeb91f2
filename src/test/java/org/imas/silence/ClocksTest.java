package org.imas.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.imas.platform.DailyHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quiet hours and maintenance windows in the nights in which clocks change, and in leap years. */
class ClocksTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static DailyHours quiet(String from, String to) {
        return new DailyHours(EnumSet.allOf(DayOfWeek.class), LocalTime.parse(from), LocalTime.parse(to), PARIS);
    }

    private static String until(DailyHours hours, String at) {
        return hours.until(Instant.parse(at)).map(Instant::toString).orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T21:00:00Z, 2026-03-29T04:00:00Z", // seven hours
        "2026-03-29T03:59:59Z, 2026-03-29T04:00:00Z",
        "2026-03-29T04:00:00Z, none",
        "2026-10-24T20:00:00Z, 2026-10-25T05:00:00Z", // nine hours
        "2026-10-25T04:59:59Z, 2026-10-25T05:00:00Z",
        "2026-10-25T05:00:00Z, none"
    })
    void quiet_hours_over_a_change_of_clocks_end_by_the_wall(String at, String end) {
        assertThat(until(quiet("22:00", "06:00"), at)).isEqualTo(end);
    }

    @Test
    void quiet_hours_that_begin_in_the_gap_begin_as_much_later() {
        DailyHours hours = quiet("02:30", "05:00");
        assertThat(until(hours, "2026-03-29T01:29:59Z")).isEqualTo("none");
        assertThat(until(hours, "2026-03-29T01:30:00Z")).isEqualTo("2026-03-29T03:00:00Z");
    }

    @Test
    void quiet_hours_that_end_in_the_gap_end_as_much_later() {
        DailyHours hours = quiet("22:00", "02:30");
        assertThat(until(hours, "2026-03-28T22:00:00Z")).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(until(hours, "2026-03-29T01:29:59Z")).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(until(hours, "2026-03-29T01:30:00Z")).isEqualTo("none");
    }

    @Test
    void quiet_hours_that_begin_in_the_hour_that_comes_twice_begin_the_first_time() {
        DailyHours hours = quiet("02:30", "05:00");
        assertThat(until(hours, "2026-10-25T00:29:59Z")).isEqualTo("none");
        assertThat(until(hours, "2026-10-25T00:30:00Z")).isEqualTo("2026-10-25T04:00:00Z");
        assertThat(until(hours, "2026-10-25T01:00:00Z")).isEqualTo("2026-10-25T04:00:00Z");
    }

    @Test
    void quiet_hours_over_midnight_whose_end_the_clocks_pass_over_may_end_two_days_later() {
        ZoneId apia = ZoneId.of("Pacific/Apia"); // Friday, 30 December 2011, was not there
        DailyHours hours =
                new DailyHours(EnumSet.of(DayOfWeek.THURSDAY), LocalTime.of(23, 45), LocalTime.of(22, 30), apia);
        assertThat(until(hours, "2011-12-31T08:29:59Z")).isEqualTo("2011-12-31T08:30:00Z");
        assertThat(until(hours, "2011-12-31T08:30:00Z")).isEqualTo("none");
    }

    private static Recurrence monthly(int day) {
        return new Recurrence(
                Set.of(), day, LocalTime.of(22, 0), Duration.ofHours(1), PARIS, LocalDate.of(2026, 1, 1), null);
    }

    private static String next(Recurrence recurrence, String at) {
        return recurrence.next(Instant.parse(at)).map(Instant::toString).orElse("none");
    }

    @Test
    void a_window_on_the_29th_is_there_in_february_of_leap_years_only() {
        assertThat(next(monthly(29), "2027-02-01T00:00:00Z")).isEqualTo("2027-03-29T20:00:00Z");
        assertThat(next(monthly(29), "2028-02-01T00:00:00Z")).isEqualTo("2028-02-29T21:00:00Z");
    }

    @Test
    void the_last_day_of_february_is_the_29th_in_a_leap_year() {
        assertThat(next(monthly(Recurrence.LAST_DAY), "2028-02-28T22:00:00Z")).isEqualTo("2028-02-29T21:00:00Z");
        assertThat(next(monthly(Recurrence.LAST_DAY), "2027-02-01T00:00:00Z")).isEqualTo("2027-02-28T21:00:00Z");
    }

    @Test
    void a_window_over_the_change_of_clocks_lasts_as_long_as_on_other_nights() {
        Recurrence nights = new Recurrence(
                EnumSet.allOf(DayOfWeek.class),
                null,
                LocalTime.of(23, 0),
                Duration.ofHours(6),
                PARIS,
                LocalDate.of(2026, 1, 1),
                null);
        assertThat(nights.until(Instant.parse("2026-03-28T22:00:00Z"))).contains(Instant.parse("2026-03-29T04:00:00Z"));
        assertThat(nights.until(Instant.parse("2026-10-24T21:00:00Z"))).contains(Instant.parse("2026-10-25T03:00:00Z"));
    }

    @Test
    void a_window_on_a_day_that_a_zone_skips_begins_as_much_later() {
        Recurrence apia = new Recurrence(
                EnumSet.of(DayOfWeek.FRIDAY),
                null,
                LocalTime.of(2, 0),
                Duration.ofHours(2),
                ZoneId.of("Pacific/Apia"),
                LocalDate.of(2011, 12, 1),
                null);
        // Friday, 30 December 2011, was not there: what would begin on it begins as much later
        assertThat(next(apia, "2011-12-24T00:00:00Z")).isEqualTo("2011-12-30T12:00:00Z");
        assertThat(next(apia, "2011-12-31T00:00:00Z")).isEqualTo("2012-01-05T12:00:00Z");
    }
}
