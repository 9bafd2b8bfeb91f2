package org.imas.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What many durations come to, also after they were written down and read again. */
class DurationsTest {

    private static Durations of(long... values) {
        Durations durations = new Durations();
        Arrays.stream(values).forEach(value -> durations.add(value, 1));
        return durations;
    }

    private static Durations read(String text) {
        Durations durations = new Durations();
        durations.read(text);
        return durations;
    }

    @Test
    void percentiles_are_by_nearest_rank_of_values_that_occurred() {
        assertThat(of(5, 1, 3, 2, 4).figure(1)).isEqualTo(new Figure(5, 0.003, 0.003, 0.005, 0.005, 0.005));
        assertThat(of(-7, 2_500).figure(1)).isEqualTo(new Figure(2, 1.25, 0.0, 2.5, 2.5, 2.5));
        assertThat(of().figure(1)).isEqualTo(Figure.NONE);
    }

    @Test
    void small_ones_survive_being_written_down_as_they_are() {
        Durations small = of(0, 1, 1, 200, 255);
        assertThat(read(small.text()).figure(1)).isEqualTo(small.figure(1));
        assertThat(read(of().text()).figure(1)).isEqualTo(Figure.NONE);
    }

    @Test
    void large_ones_are_true_to_half_a_percent_and_their_mean_is_exact() {
        long[] values = new Random(7).longs(10_000, 1, 90_000_000_000L).toArray();
        Figure exact = of(values).figure(1_000);
        Figure kept = read(of(values).text()).figure(1_000);
        assertThat(kept.count()).isEqualTo(exact.count());
        assertThat(kept.mean()).isEqualTo(exact.mean());
        assertThat(kept.p50()).isCloseTo(exact.p50(), within(exact.p50() / 200));
        assertThat(kept.p99()).isCloseTo(exact.p99(), within(exact.p99() / 200));
    }

    @Test
    void those_of_many_hours_are_those_of_the_day() {
        Durations day = read(of(1, 2, 3).text());
        day.read(of(4, 5).text());
        day.add(of(6));
        assertThat(day.figure(1)).isEqualTo(of(1, 2, 3, 4, 5, 6).figure(1));
    }
}
