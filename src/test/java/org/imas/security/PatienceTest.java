package org.imas.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong passwords cost more time the more there are of them, up to a limit. */
class PatienceTest {

    static final Patience USUAL = new Patience(5, Duration.ofSeconds(30), Duration.ofMinutes(15));

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "4, PT0S",
        "5, PT30S",
        "6, PT1M",
        "7, PT2M",
        "9, PT8M",
        "10, PT15M",
        "50, PT15M",
        "2147483647, PT15M"
    })
    void the_wait_doubles_from_the_fifth_on(int inARow, Duration wait) {
        assertThat(USUAL.after(inARow)).isEqualTo(wait);
    }
}
