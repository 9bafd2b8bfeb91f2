package org.imas.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutageTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private final Outage outage = new Outage();

    @Test
    void a_broker_that_was_away_is_asked_again_after_five_seconds() {
        assertThat(outage.worthAsking(NOW)).isTrue();
        outage.begins(NOW);
        assertThat(outage.worthAsking(NOW.plusMillis(4_999))).isFalse();
        assertThat(outage.worthAsking(NOW.plusSeconds(5))).isTrue();
    }

    @Test
    void only_the_first_failure_and_the_return_are_news() {
        assertThat(outage.ends()).isFalse();
        assertThat(outage.begins(NOW)).isTrue();
        assertThat(outage.begins(NOW.plusSeconds(5))).isFalse();
        assertThat(outage.isOn()).isTrue();
        assertThat(outage.ends()).isTrue();
        assertThat(outage.isOn()).isFalse();
    }
}
