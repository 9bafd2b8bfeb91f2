package org.imas.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<Duration> DELAYS =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2));
    private static final Instant END = START.plus(Duration.ofHours(24));
    private static final Duration LONGEST = Duration.ofHours(2);

    private final RetryPolicy exact = new RetryPolicy(DELAYS, LONGEST, 0, new Random(1));

    @Test
    void each_attempt_waits_for_its_own_delay_and_the_last_delay_repeats() {
        assertThat(waitAfter(1, null)).isEqualTo(Duration.ofSeconds(5));
        assertThat(waitAfter(2, null)).isEqualTo(Duration.ofSeconds(30));
        assertThat(waitAfter(3, null)).isEqualTo(Duration.ofMinutes(2));
        assertThat(waitAfter(50, null)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void the_remote_may_ask_for_a_longer_wait_but_not_for_a_shorter_one() {
        assertThat(waitAfter(1, Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(60));
        assertThat(waitAfter(3, Duration.ofSeconds(1))).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void what_the_remote_asks_for_is_capped() {
        assertThat(waitAfter(1, LONGEST)).isEqualTo(LONGEST);
        assertThat(waitAfter(1, LONGEST.plusSeconds(1))).isEqualTo(LONGEST);
    }

    @Test
    void a_wait_over_the_end_of_the_time_allowed_is_cut_to_its_end_and_then_there_is_none() {
        Instant nearTheEnd = END.minusSeconds(10);
        assertThat(exact.next(new RetryPolicy.Tried(9, END, nearTheEnd, null))).contains(END);
        assertThat(exact.next(new RetryPolicy.Tried(10, END, END, null))).isEmpty();
    }

    @Test
    void jitter_only_lengthens_a_wait_and_by_no_more_than_its_share() {
        RetryPolicy jittery = new RetryPolicy(DELAYS, LONGEST, 0.2, new Random(7));
        for (int i = 0; i < 1_000; i++) {
            Optional<Instant> next = jittery.next(new RetryPolicy.Tried(2, END, START, null));
            assertThat(next.orElseThrow()).isBetween(START.plusSeconds(30), START.plusSeconds(36));
        }
    }

    @Test
    void a_policy_without_delays_or_with_a_wrong_jitter_is_refused() {
        assertThatThrownBy(() -> new RetryPolicy(List.of(), LONGEST, 0, new Random()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPolicy(List.of(Duration.ZERO), LONGEST, 0, new Random()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPolicy(DELAYS, LONGEST, 1.5, new Random()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Duration waitAfter(int attempts, @Nullable Duration asked) {
        Instant next =
                exact.next(new RetryPolicy.Tried(attempts, END, START, asked)).orElseThrow();
        return Duration.between(START, next);
    }
}
