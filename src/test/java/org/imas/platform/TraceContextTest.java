package org.imas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are those of the W3C recommendation. */
class TraceContextTest {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + ID + "-00f067aa0ba902b7-01";

    @AfterEach
    void end() {
        TraceContext.begin(null);
    }

    @Test
    void nothing_is_traced_unless_somebody_begins() {
        assertThat(TraceContext.now()).isNull();
        assertThat(TraceContext.read(null)).isNull();
        assertThat(TraceContext.field(null)).isEmpty();
        assertThat(TraceContext.id(null)).isNull();
    }

    @Test
    void it_is_what_was_begun_last() {
        TraceContext.begin(PARENT);
        assertThat(TraceContext.now()).isEqualTo(PARENT);
        TraceContext.begin(null);
        assertThat(TraceContext.now()).isNull();
    }

    @Test
    void the_id_alone_is_for_people() {
        assertThat(TraceContext.id(PARENT)).isEqualTo(ID);
        assertThat(TraceContext.field(PARENT)).isEqualTo(" trace=" + ID);
    }

    @Test
    void a_later_version_is_understood_as_far_as_it_is_known() {
        assertThat(TraceContext.read("01-" + ID + "-00f067aa0ba902b7-01-more")).isEqualTo(PARENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {PARENT, "00-" + ID + "-00f067aa0ba902b7-00"})
    void what_is_one_is_handed_on_as_it_is(String text) {
        assertThat(TraceContext.read(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "00-" + ID,
                "00-" + ID + "-00f067aa0ba902b7",
                "ff-" + ID + "-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + ID + "-0000000000000000-01",
                "00-4bf92f3577b34da6a3ce929d0e0e473<-00f067aa0ba902b7-01",
                "00-" + ID + "-00f067aa0ba902b7-01-more",
                "00-4bf92f3577b34da6a3ce929d0e0e473g-00f067aa0ba902b7-01"
            })
    void what_is_none_is_passed_over(String text) {
        assertThat(TraceContext.read(text)).isNull();
    }
}
