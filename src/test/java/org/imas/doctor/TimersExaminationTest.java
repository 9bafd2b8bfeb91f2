package org.imas.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.imas.platform.Pulse;
import org.imas.testkit.Beans;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long timers may keep silent. */
class TimersExaminationTest {

    @ParameterizedTest
    @CsvSource({
        "true, true, PT2S, TIMERS_WELL, 2",
        "true, true, PT31S, TIMERS_LATE, 31",
        "false, true, PT40S, TIMERS_NOT_BEGUN, 40",
        "true, false, PT6M, TIMERS_STOPPED, 6",
        "false, false, PT6M, TIMERS_STOPPED, 6"
    })
    void silence_is_told_and_judged(boolean begun, boolean goesOn, Duration silence, Symptom symptom, long value) {
        Pulse pulse = new Pulse() {
            @Override
            public boolean hasBegun() {
                return begun;
            }

            @Override
            public boolean goesOn() {
                return goesOn;
            }

            @Override
            public Duration silence() {
                return silence;
            }
        };
        assertThat(new Beans().with(pulse).get(TimersExamination.class).examine())
                .containsExactly(Finding.of(symptom, value));
    }
}
