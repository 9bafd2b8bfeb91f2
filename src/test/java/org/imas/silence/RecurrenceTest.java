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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When maintenance windows and quiet hours begin and end, by the clocks of a zone. */
class RecurrenceTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static Recurrence weekly(String start, Duration lasts, DayOfWeek... days) {
        return new Recurrence(Set.of(days), null, LocalTime.parse(start), lasts, PARIS, FIRST, null);
    }

    private static Recurrence monthly(int day, @Nullable String last) {
        return new Recurrence(
                Set.of(),
                day,
                LocalTime.of(22, 0),
                Duration.ofHours(1),
                PARIS,
                FIRST,
                last == null ? null : LocalDate.parse(last));
    }

    private static @Nullable String until(Recurrence recurrence, String at) {
        return recurrence.until(Instant.parse(at)).map(Instant::toString).orElse(null);
    }

    private static @Nullable String next(Recurrence recurrence, String at) {
        return recurrence.next(Instant.parse(at)).map(Instant::toString).orElse(null);
    }

    @Test
    void a_weekly_one_begins_on_its_days_and_is_over_after_its_time() {
        Recurrence sundays = weekly("02:00", Duration.ofHours(2), DayOfWeek.SUNDAY);
        assertThat(until(sundays, "2026-02-08T00:59:59.999Z")).isNull();
        assertThat(until(sundays, "2026-02-08T01:00:00Z")).isEqualTo("2026-02-08T03:00:00Z");
        assertThat(until(sundays, "2026-02-08T02:59:59Z")).isEqualTo("2026-02-08T03:00:00Z");
        assertThat(until(sundays, "2026-02-08T03:00:00Z")).isNull();
        assertThat(next(sundays, "2026-02-08T01:00:00Z")).isEqualTo("2026-02-15T01:00:00Z");
    }

    @Test
    void a_beginning_that_the_clocks_pass_over_is_an_hour_later_and_lasts_as_long() {
        Recurrence sundays = weekly("02:30", Duration.ofHours(2), DayOfWeek.SUNDAY);
        assertThat(until(sundays, "2026-03-29T01:29:59Z")).isNull();
        assertThat(until(sundays, "2026-03-29T01:30:00Z")).isEqualTo("2026-03-29T03:30:00Z");
        assertThat(next(sundays, "2026-03-29T01:30:00Z")).isEqualTo("2026-04-05T00:30:00Z");
    }

    @Test
    void a_beginning_that_comes_twice_is_the_first_and_lasts_as_long() {
        Recurrence sundays = weekly("02:30", Duration.ofHours(2), DayOfWeek.SUNDAY);
        assertThat(until(sundays, "2026-10-25T00:30:00Z")).isEqualTo("2026-10-25T02:30:00Z");
        assertThat(until(sundays, "2026-10-25T02:30:00Z")).isNull();
        assertThat(next(sundays, "2026-10-24T00:00:00Z")).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void one_that_lasts_over_midnight_or_for_days_holds_on_the_days_after() {
        Recurrence fridays = weekly("22:00", Duration.ofDays(2), DayOfWeek.FRIDAY);
        assertThat(until(fridays, "2026-02-08T20:59:59Z")).isEqualTo("2026-02-08T21:00:00Z");
        assertThat(until(fridays, "2026-02-08T21:00:00Z")).isNull();
        Recurrence weekend = weekly("22:00", Duration.ofDays(2), DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        assertThat(until(weekend, "2026-02-07T22:00:00Z")).isEqualTo("2026-02-09T21:00:00Z");
    }

    @Test
    void a_monthly_one_leaves_out_months_without_its_day() {
        assertThat(next(monthly(31, null), "2026-02-01T00:00:00Z")).isEqualTo("2026-03-31T20:00:00Z");
        assertThat(until(monthly(31, null), "2026-02-28T21:30:00Z")).isNull();
        assertThat(next(monthly(Recurrence.LAST_DAY, null), "2026-02-01T00:00:00Z"))
                .isEqualTo("2026-02-28T21:00:00Z");
    }

    @Test
    void none_begins_before_its_first_day_or_after_its_last() {
        assertThat(until(weekly("00:00", Duration.ofDays(1), DayOfWeek.WEDNESDAY), "2025-12-31T12:00:00Z"))
                .isNull();
        assertThat(next(monthly(15, null), "2024-06-01T00:00:00Z")).isEqualTo("2026-01-15T21:00:00Z");
        assertThat(next(monthly(15, "2026-02-15"), "2026-02-01T00:00:00Z")).isEqualTo("2026-02-15T21:00:00Z");
        assertThat(next(monthly(15, "2026-02-15"), "2026-02-15T21:00:00Z")).isNull();
    }

    @Test
    void quiet_hours_follow_the_clocks_and_go_over_midnight() {
        DailyHours nights =
                new DailyHours(EnumSet.of(DayOfWeek.SATURDAY), LocalTime.of(22, 0), LocalTime.of(7, 0), PARIS);
        assertThat(nights.until(Instant.parse("2026-03-28T20:59:59Z"))).isEmpty();
        assertThat(nights.until(Instant.parse("2026-03-28T21:00:00Z"))).contains(Instant.parse("2026-03-29T05:00:00Z"));
        assertThat(nights.until(Instant.parse("2026-03-29T04:59:59Z"))).contains(Instant.parse("2026-03-29T05:00:00Z"));
        assertThat(nights.until(Instant.parse("2026-03-29T05:00:00Z"))).isEmpty();
        assertThat(nights.until(Instant.parse("2026-03-29T21:00:00Z"))).isEmpty();
    }

    @Test
    void quiet_hours_from_a_time_to_the_same_are_a_whole_day() {
        DailyHours mondays =
                new DailyHours(EnumSet.of(DayOfWeek.MONDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, PARIS);
        assertThat(mondays.until(Instant.parse("2026-02-01T23:00:00Z")))
                .contains(Instant.parse("2026-02-02T23:00:00Z"));
        assertThat(mondays.until(Instant.parse("2026-02-02T23:00:00Z"))).isEmpty();
    }
}
