package org.imas.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.imas.testkit.Beans;
import org.junit.jupiter.api.Test;

class StormsTest {

    private static final Instant NOW = Instant.parse("2026-02-05T18:30:00Z");
    private static final Duration INTERVAL = Duration.ofMinutes(5);

    private final Storms storms = new Beans().get(Storms.class);
    private final Storms.Lane lane = new Storms.Lane(UUID.randomUUID(), "ops");

    private Storms.Wish wish(Instant due) {
        return new Storms.Wish(lane, "NTFY", "chat", "SEV3_MEDIUM", due);
    }

    private void ten() {
        IntStream.range(0, 10)
                .forEach(i -> assertThat(storms.take(wish(NOW), NOW)).isEmpty());
    }

    @Test
    void asking_about_any_time_counts_nothing_and_forgets_nothing() {
        ten();
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        assertThat(storms.imagine(wish(tomorrow), tomorrow)).isEmpty();
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        assertThat(storms.imagine(wish(yesterday), yesterday)).isEmpty();
        assertThat(storms.imagine(wish(NOW), NOW))
                .hasValueSatisfying(excess -> assertThat(excess.number()).isEqualTo(11));
        assertThat(storms.take(wish(NOW), NOW))
                .hasValueSatisfying(excess -> assertThat(excess.number()).isEqualTo(11));
        assertThat(storms.take(wish(NOW), NOW))
                .hasValueSatisfying(excess -> assertThat(excess.number()).isEqualTo(12));
    }

    @Test
    void what_is_due_later_goes_out_at_the_end_of_the_interval_in_which_it_is_due() {
        ten();
        Instant first = storms.take(wish(NOW), NOW).orElseThrow().until();
        Instant later = NOW.plus(INTERVAL.multipliedBy(2));
        assertThat(storms.take(wish(later), NOW).orElseThrow().until()).isEqualTo(first.plus(INTERVAL.multipliedBy(2)));
        assertThat(first).isAfter(NOW).isBeforeOrEqualTo(NOW.plus(INTERVAL));
    }

    @Test
    void a_storm_is_over_when_an_interval_passed_in_which_less_came() {
        ten();
        assertThat(storms.take(wish(NOW), NOW)).isPresent();
        Instant later = NOW.plus(INTERVAL);
        assertThat(storms.take(wish(later), later)).isEmpty();
    }
}
