package org.imas.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.imas.testkit.Beans;
import org.junit.jupiter.api.Test;

/** What is too much for a target, and what is only asked about. */
class StormsTest {

    private static final Instant NOW = Instant.parse("2026-02-02T09:00:00Z");
    private static final Storms.Wish WISH =
            new Storms.Wish(new Storms.Lane(UUID.randomUUID(), "data"), "NTFY", "chat", "SEV3_MEDIUM");

    private final StormSettings settings = new StormSettings();
    private final Storms storms = new Beans().with(settings).get(Storms.class);

    private Optional<Integer> taken(Instant at) {
        return storms.take(WISH, at).map(Storms.Excess::number);
    }

    private Optional<Integer> imagined(Instant at) {
        return storms.imagine(WISH, at).map(Storms.Excess::number);
    }

    @Test
    void what_is_asked_about_tomorrow_forgets_nothing_of_today() {
        int most = settings.most("NTFY");
        IntStream.range(0, most).forEach(i -> assertThat(taken(NOW)).isEmpty());
        assertThat(taken(NOW)).contains(most + 1);
        assertThat(imagined(NOW.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(imagined(NOW)).contains(most + 2);
        assertThat(taken(NOW)).contains(most + 2);
    }

    @Test
    void once_the_interval_is_over_it_is_counted_from_the_start() {
        int most = settings.most("NTFY");
        IntStream.range(0, most + 5).forEach(i -> taken(NOW));
        Instant later = NOW.plus(settings.interval());
        IntStream.range(0, most).forEach(i -> assertThat(taken(later)).isEmpty());
        assertThat(taken(later)).contains(most + 1);
    }
}
