package org.imas.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelMatcherTest {

    @ParameterizedTest
    @CsvSource({
        "env=prod, env, prod, true",
        "env = prod, env, prod, true",
        "env=prod, env, test, false",
        "env=prod, zone, prod, false",
        "env!=prod, env, test, true",
        "env!=prod, zone, a, true",
        "env!=prod, env, prod, false",
        "env=~prod|staging, env, staging, true",
        "env=~prod, env, production, false",
        "env=~prod.*, env, production, true",
        "env!~prod.*, env, production, false",
        "env!~prod.*, env, test, true",
        "env=, zone, a, true",
        "env=a=b, env, a=b, true",
        "env=!=, env, !=, true",
        "env=~.+, zone, a, false"
    })
    void a_label_is_compared_whole_and_an_absent_one_is_empty(
            String text, String label, String value, boolean matches) {
        assertThat(LabelMatcher.fault("f", text)).isEmpty();
        assertThat(LabelMatcher.of(text).matches(Map.of(label, value))).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "=prod", "!=prod", "", " =x", "env=~(", "env!~[a", "env=~(?=a)b"})
    void what_is_none_is_told_with_its_field(String text) {
        assertThat(LabelMatcher.fault("when.labels[0]", text))
                .hasValueSatisfying(fault -> assertThat(fault.field()).isEqualTo("when.labels[0]"));
    }

    @ParameterizedTest
    @CsvSource({
        "env=a, env=b, true",
        "env=a, env!=a, true",
        "env=~a|b, env=c, true",
        "env!~a.*, env=ab, true",
        "env=a, env=a, false",
        "env=a, env=~a|b, false",
        "env=a, zone=b, false",
        "env=~a, env=~b, false"
    })
    void two_contradict_each_other_where_one_of_them_wants_one_value(String one, String other, boolean contradict) {
        assertThat(LabelMatcher.of(one).contradicts(LabelMatcher.of(other))).isEqualTo(contradict);
        assertThat(LabelMatcher.of(other).contradicts(LabelMatcher.of(one))).isEqualTo(contradict);
    }

    @Test
    void what_an_expression_may_be_is_the_same_as_for_a_silence() {
        assertThat(LabelMatcher.of("note=~a.b").matches(Map.of("note", "a\nb"))).isTrue();
        assertThat(LabelMatcher.fault("f", "x=~((a{10}){10}){10}"))
                .hasValueSatisfying(fault -> assertThat(fault.reason()).startsWith("is too large: "));
        assertThat(LabelMatcher.fault("f", "x=~red(is"))
                .hasValueSatisfying(fault ->
                        assertThat(fault.reason()).contains("missing closing )").contains("red(is"));
    }

    @Test
    void no_expression_takes_for_ever() {
        LabelMatcher evil = LabelMatcher.of("x=~(a|aa)+b");
        long start = System.nanoTime();
        assertThat(evil.matches(Map.of("x", "a".repeat(1_000)))).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
