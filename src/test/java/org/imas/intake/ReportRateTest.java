package org.imas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One caller that reports too fast waits; the others do not. */
class ReportRateTest {

    private static final int RATE = 60;
    private static final int BURST = 3;

    private final Ticks ticks = new Ticks();
    private final ReportRate rate = started(RATE, BURST);

    private static final class Ticks implements TimeMeter {

        private long now = 1_000_000_000_000L;

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private ReportRate started(long rate, long burst) {
        ReportRate started = new ReportRate(rate, burst, ticks);
        started.start();
        return started;
    }

    private void burst(String caller) {
        IntStream.range(0, BURST)
                .forEach(i -> assertThat(rate.take(caller)).as("report %s", i).isZero());
    }

    @Test
    void a_burst_is_taken_and_the_next_one_waits_for_its_turn() {
        burst("token:a");
        assertThat(rate.take("token:a")).isEqualTo(Duration.ofSeconds(1));
        ticks.now += Duration.ofMillis(400).toNanos();
        assertThat(rate.take("token:a")).isEqualTo(Duration.ofMillis(600));
        ticks.now += Duration.ofMillis(600).toNanos();
        assertThat(rate.take("token:a")).isZero();
        assertThat(rate.take("token:a")).isPositive();
        assertThat(rate.refused()).isEqualTo(3);
    }

    @Test
    void others_have_a_burst_of_their_own() {
        burst("token:a");
        burst("token:b");
        assertThat(rate.take("token:a")).isPositive();
    }

    @Test
    void no_more_than_a_burst_is_saved_up() {
        ticks.now += Duration.ofDays(1).toNanos();
        burst("token:a");
        assertThat(rate.take("token:a")).isPositive();
    }

    @Test
    void without_a_rate_nobody_waits_and_nobody_is_remembered() {
        ReportRate none = started(0, 0);
        IntStream.range(0, 1_000).forEach(i -> assertThat(none.take("token:a")).isZero());
        assertThat(none.remembered()).isZero();
    }

    @Test
    void memory_stays_small() {
        IntStream.range(0, 2 * ReportRate.MOST + 1).forEach(i -> rate.take("token:" + i));
        assertThat(rate.remembered()).isEqualTo(1);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> started(-1, 1)).hasMessageContaining("imas.intake.rate");
        assertThatThrownBy(() -> started(1, 0)).hasMessageContaining("imas.intake.burst");
    }
}
