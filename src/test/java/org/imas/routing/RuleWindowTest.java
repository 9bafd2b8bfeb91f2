package org.imas.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.imas.platform.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleWindowTest {

    private static final RuleWindow NIGHTS = new RuleWindow(List.of("FRIDAY"), "18:00", "08:00", "Europe/Paris", null);

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T16:59:59Z, false", // Friday 17:59:59 in Paris
        "2026-11-27T17:00:00Z, true",
        "2026-11-28T06:59:59Z, true", // Saturday 07:59:59
        "2026-11-28T07:00:00Z, false",
        "2026-11-28T20:00:00Z, false", // Saturday night
        "2026-11-27T05:00:00Z, false" // Friday morning belongs to Thursday's night
    })
    void a_night_belongs_to_the_day_on_which_it_begins(Instant at, boolean covered) {
        assertThat(NIGHTS.covers(at)).isEqualTo(covered);
        RuleWindow outside = new RuleWindow(NIGHTS.days(), NIGHTS.from(), NIGHTS.to(), NIGHTS.zone(), true);
        assertThat(outside.covers(at)).isNotEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T08:00:00Z, true", // 09:00 in winter
        "2026-03-28T07:59:00Z, false",
        "2026-03-29T07:00:00Z, true", // 09:00 in summer, from that day on
        "2026-03-29T06:59:00Z, false",
        "2026-10-25T07:59:00Z, false", // 08:59 in winter again
        "2026-10-25T08:00:00Z, true"
    })
    void the_clock_on_the_wall_counts_also_when_it_is_put_forward_or_back(Instant at, boolean covered) {
        RuleWindow office = new RuleWindow(null, "09:00", "17:00", "Europe/Paris", null);
        assertThat(office.covers(at)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T00:59:59Z, false", // 01:59:59, then the clocks go on to 03:00
        "2026-03-29T01:00:00Z, true", // 03:00 for 02:00
        "2026-03-29T01:29:59Z, true",
        "2026-03-29T01:30:00Z, false", // 03:30 for 02:30
        "2026-10-24T23:59:59Z, false", // 01:59:59
        "2026-10-25T00:10:00Z, true", // 02:10 in summer
        "2026-10-25T00:30:00Z, false",
        "2026-10-25T01:10:00Z, false", // 02:10 once more, in winter
        "2026-10-25T01:30:00Z, false"
    })
    void a_window_in_the_hour_that_is_skipped_is_as_much_later_and_in_the_one_that_comes_twice_is_there_the_first_time(
            Instant at, boolean covered) {
        RuleWindow window = new RuleWindow(null, "02:00", "02:30", "Europe/Paris", null);
        assertThat(window.covers(at)).isEqualTo(covered);
    }

    @Test
    void a_window_over_the_nights_in_which_the_clocks_change_has_no_hole_and_ends_by_the_wall() {
        RuleWindow nights = new RuleWindow(null, "22:00", "06:00", "Europe/Paris", null);
        for (Instant at = Instant.parse("2026-03-28T21:00:00Z");
                at.isBefore(Instant.parse("2026-03-29T04:00:00Z"));
                at = at.plusSeconds(900)) {
            assertThat(nights.covers(at)).as("%s", at).isTrue();
        }
        assertThat(nights.covers(Instant.parse("2026-03-29T04:00:00Z"))).isFalse();
        assertThat(nights.covers(Instant.parse("2026-10-25T04:59:59Z"))).isTrue();
        assertThat(nights.covers(Instant.parse("2026-10-25T05:00:00Z"))).isFalse();
    }

    @Test
    void the_29th_of_february_has_its_weekday_and_one_zone_may_be_a_day_ahead() {
        RuleWindow tuesday = new RuleWindow(List.of("TUESDAY"), null, null, "Pacific/Kiritimati", null);
        assertThat(tuesday.covers(Instant.parse("2028-02-28T10:00:00Z"))).isTrue(); // 2028-02-29 00:00 there
        assertThat(tuesday.covers(Instant.parse("2028-02-28T09:59:59Z"))).isFalse();
        RuleWindow utc = new RuleWindow(List.of("TUESDAY"), null, null, "UTC", null);
        assertThat(utc.covers(Instant.parse("2028-02-29T00:00:00Z"))).isTrue();
        assertThat(utc.covers(Instant.parse("2028-03-01T00:00:00Z"))).isFalse();
    }

    @Test
    void days_without_hours_are_whole_days_of_that_zone() {
        RuleWindow sunday = new RuleWindow(List.of("SUNDAY"), null, null, "Australia/Lord_Howe", null);
        assertThat(sunday.covers(Instant.parse("2026-11-28T13:00:00Z"))).isTrue(); // Sunday 00:00 there
        assertThat(sunday.covers(Instant.parse("2026-11-28T12:59:00Z"))).isFalse();
    }

    @Test
    void what_is_wrong_or_can_never_match_is_told_with_its_place() {
        assertThat(new RuleWindow(List.of("FRYDAY"), "25:00", null, "Mars/Base", null).faults("when.window"))
                .extracting(Fault::field)
                .containsExactly("when.window.days[0]", "when.window.zone", "when.window.to");
        assertThat(new RuleWindow(List.of(), "08:00", "08:00", "UTC", null).faults("when.window"))
                .extracting(Fault::reason)
                .allSatisfy(reason -> assertThat(reason).contains("could never match"))
                .hasSize(2);
        assertThat(NIGHTS.faults("w")).isEmpty();
    }
}
