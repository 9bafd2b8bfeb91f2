package org.imas.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days, weeks and months as people in a zone count them. */
class TrendTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static Trend trend(String from, String to, Interval interval) {
        return new Trend(new Period(Instant.parse(from), Instant.parse(to)), interval, PARIS);
    }

    private static List<Long> hours(Trend trend) {
        List<Instant> starts = trend.starts();
        return java.util.stream.IntStream.range(1, starts.size())
                .mapToObj(
                        i -> Duration.between(starts.get(i - 1), starts.get(i)).toHours())
                .toList();
    }

    @Test
    void a_day_has_23_hours_when_the_clocks_go_forward_and_25_when_they_go_back() {
        assertThat(hours(trend("2026-03-28T00:00:00Z", "2026-03-30T12:00:00Z", Interval.DAY)))
                .containsExactly(24L, 23L);
        assertThat(hours(trend("2026-10-24T00:00:00Z", "2026-10-26T12:00:00Z", Interval.DAY)))
                .containsExactly(24L, 25L);
    }

    @Test
    void a_week_begins_on_monday_even_before_the_period_does() {
        Trend weeks = trend("2026-03-25T12:00:00Z", "2026-03-30T12:00:00Z", Interval.WEEK);
        assertThat(weeks.starts())
                .containsExactly(Instant.parse("2026-03-22T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(hours(weeks)).containsExactly(167L);
    }

    @Test
    void a_month_begins_at_midnight_of_the_zone() {
        assertThat(trend("2026-02-28T22:59:59Z", "2026-04-30T22:00:00Z", Interval.MONTH)
                        .starts())
                .containsExactly(
                        Instant.parse("2026-01-31T23:00:00Z"),
                        Instant.parse("2026-02-28T23:00:00Z"),
                        Instant.parse("2026-03-31T22:00:00Z"));
    }

    @Test
    void the_intervals_share_the_period_out_among_them() {
        Period period = new Period(Instant.parse("2026-03-28T10:00:00Z"), Instant.parse("2026-03-30T12:00:00Z"));
        assertThat(new Trend(period, Interval.DAY, PARIS).parts(period))
                .containsExactly(
                        new Period(period.from(), Instant.parse("2026-03-28T23:00:00Z")),
                        new Period(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z")),
                        new Period(Instant.parse("2026-03-29T22:00:00Z"), period.to()));
    }

    @Test
    void a_day_that_a_zone_leaves_out_is_none() {
        Trend days = new Trend(
                new Period(Instant.parse("2011-12-29T00:00:00Z"), Instant.parse("2012-01-01T00:00:00Z")),
                Interval.DAY,
                ZoneId.of("Pacific/Apia"));
        assertThat(days.starts()).doesNotHaveDuplicates().isSorted();
        assertThat(hours(days)).allMatch(length -> length == 24);
    }
}
