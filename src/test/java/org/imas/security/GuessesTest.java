package org.imas.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imas.security.Guesses.Guess;
import org.imas.testkit.Beans;
import org.imas.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** Guesses from one address are slowed down, those of others are not, and memory stays small. */
class GuessesTest {

    private static final int MOST = 3;

    private final TestClock clock = new TestClock();
    private final Guesses guesses = new Beans().with(clock).with(MOST).get(Guesses.class);

    private Optional<Duration> wrong(String address) {
        return guesses.wrong(new Guess("unknown-link", "/api/v1/r/***", address));
    }

    private void use(String address) {
        IntStream.range(0, MOST).forEach(i -> assertThat(wrong(address)).isEmpty());
    }

    @Test
    void one_address_is_turned_away_for_the_rest_of_its_minute() {
        use("192.0.2.1");
        clock.advance(Duration.ofSeconds(20));
        assertThat(wrong("192.0.2.1")).contains(Duration.ofSeconds(40));
        clock.advance(Duration.ofSeconds(40));
        assertThat(wrong("192.0.2.1")).isEmpty();
    }

    @Test
    void others_have_a_count_of_their_own() {
        use("192.0.2.1");
        use("192.0.2.2");
        assertThat(wrong("192.0.2.1")).isPresent();
    }

    @Test
    void the_addresses_of_one_machine_are_one_in_ipv6() {
        use("2001:db8:0:1::1");
        assertThat(wrong("2001:db8:0:1:ffff::2")).isPresent();
        assertThat(wrong("2001:db8:0:2::1")).isEmpty();
    }

    @Test
    void ipv4_within_ipv6_is_what_it_stands_for() {
        use("::ffff:192.0.2.1");
        assertThat(wrong("::ffff:192.0.2.2")).isEmpty();
        assertThat(wrong("::ffff:192.0.2.1")).isPresent();
    }

    @Test
    void what_is_no_address_is_counted_together() {
        use(null);
        assertThat(wrong(null)).isPresent();
        assertThat(wrong("a:b")).isEmpty();
    }

    @Test
    void of_many_addresses_those_seen_last_are_remembered() {
        IntStream.range(0, 2 * Guesses.ADDRESSES).forEach(i -> wrong("10.0." + i / 256 + "." + i % 256));
        assertThat(guesses.remembered()).isEqualTo(Guesses.ADDRESSES);
    }
}
