package org.imas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PulseTest {

    private long now;
    private final Pulse pulse = new Pulse(() -> now);

    private void after(Duration time) {
        now += time.toNanos();
    }

    @Test
    void it_goes_on_while_timers_come() {
        assertThat(pulse.goesOn()).isTrue();
        after(Duration.ofMinutes(4));
        pulse.beats();
        after(Duration.ofMinutes(4));
        assertThat(pulse.goesOn()).isTrue();
        after(Duration.ofMinutes(1));
        assertThat(pulse.goesOn()).isFalse();
        assertThat(pulse.silence()).isEqualTo(Duration.ofMinutes(5));
        pulse.beats();
        assertThat(pulse.goesOn()).isTrue();
    }

    @Test
    void it_does_not_go_on_where_none_ever_comes() {
        after(Duration.ofMinutes(5));
        assertThat(pulse.goesOn()).isFalse();
    }

    @Test
    void it_has_begun_when_the_first_has_come() {
        assertThat(pulse.hasBegun()).isFalse();
        pulse.beats();
        after(Duration.ofHours(1));
        assertThat(pulse.hasBegun()).isTrue();
    }
}
