package org.imas.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.imas.platform.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTextTest {

    private final List<Fault> faults = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "15,PT15M",
        "15 min,PT15M",
        "1 h 30 min,PT1H30M",
        "1h30,PT1H30M",
        "90s,PT1M30S",
        "2 j,PT48H",
        "1 Day,PT24H",
        "PT45M,PT45M"
    })
    void lengths_of_time_are_read_as_people_write_them(String text, Duration length) {
        assertThat(SpanText.read("wait", text, faults)).isEqualTo(length);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "15 minutes or so", "5 x", "-3 min", "P", "10 s 5", "min"})
    void what_cannot_be_read_is_a_fault_of_its_field(String text) {
        assertThat(SpanText.read("steps[0].wait", text, faults)).isNull();
        assertThat(faults).extracting(Fault::field).containsExactly("steps[0].wait");
    }

    @Test
    void nothing_is_no_fault() {
        assertThat(SpanText.read("wait", " ", faults)).isNull();
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT15M,15 min", "PT26H5M,26 h 5 min", "PT10S,10 s", "PT0S,0 s"})
    void what_is_written_can_be_read_again(Duration length, String text) {
        assertThat(SpanText.write(length)).isEqualTo(text);
        assertThat(SpanText.read("wait", text, faults)).isEqualTo(length);
    }
}
