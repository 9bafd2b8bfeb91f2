package org.imas.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.imas.incident.Severity;
import org.imas.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is held back by which matchers, and which of them are refused. */
class MatchersTest {

    private static final Affected REDIS =
            new Affected("redis-prod", "data", Severity.SEV3_MEDIUM, Map.of("env", "staging", "note", "a\nb"));

    private static Matcher matcher(@Nullable String name, @Nullable String operator, @Nullable String value) {
        return new Matcher(name, operator, value);
    }

    private static boolean holds(String name, String operator, String value) {
        List<Fault> faults = new ArrayList<>();
        Matchers read =
                Matchers.check(new Matchers.Wanted(List.of(matcher(name, operator, value)), true, true), faults);
        assertThat(faults).isEmpty();
        return Matchers.read(read.stored()).hold(REDIS);
    }

    private static List<Fault> faults(boolean all, Matcher... matchers) {
        List<Fault> faults = new ArrayList<>();
        Matchers.check(new Matchers.Wanted(List.of(matchers), all, false), faults);
        return faults;
    }

    @Test
    void a_value_is_compared_as_a_whole() {
        assertThat(holds("service", "=", "redis-prod")).isTrue();
        assertThat(holds("service", "=", "redis")).isFalse();
        assertThat(holds("service", "!=", "redis")).isTrue();
        assertThat(holds("team", "=", "data")).isTrue();
        assertThat(holds("severity", "!=", "SEV3_MEDIUM")).isFalse();
        assertThat(holds("labels.env", "=", "staging")).isTrue();
    }

    @Test
    void an_expression_is_for_the_whole_value() {
        assertThat(holds("service", "=~", "redis")).isFalse();
        assertThat(holds("service", "=~", "redis-.*")).isTrue();
        assertThat(holds("service", "!~", "redis-.*")).isFalse();
        assertThat(holds("severity", "=~", "SEV[34]_.*")).isTrue();
        assertThat(holds("labels.note", "=~", "a.b")).isTrue();
    }

    @Test
    void a_label_that_is_absent_is_empty() {
        assertThat(holds("labels.zone", "=", "")).isTrue();
        assertThat(holds("labels.zone", "!=", "eu")).isTrue();
        assertThat(holds("labels.zone", "=~", ".+")).isFalse();
    }

    @Test
    void what_is_wrong_is_told_by_its_place() {
        assertThat(faults(
                        false,
                        matcher("host", "=", "x"),
                        matcher("service", "like", "x"),
                        matcher("service", "=", null),
                        matcher("severity", "=", "SEV1"),
                        matcher("service", "=~", "red(is"),
                        matcher("service", "=~", "(a)\\1"),
                        matcher("labels.", "=", "x")))
                .extracting(Fault::field)
                .containsExactly(
                        "matchers[0].name",
                        "matchers[1].operator",
                        "matchers[2].value",
                        "matchers[3].value",
                        "matchers[4].value",
                        "matchers[5].value",
                        "matchers[6].name");
        assertThat(faults(false, matcher("service", "=~", "red(is")))
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.reason()).contains("missing closing )").contains("red(is"));
    }

    @Test
    void what_could_hold_everything_needs_to_be_said_so() {
        assertThat(faults(false)).extracting(Fault::field).containsExactly("matchers");
        assertThat(faults(false, matcher("service", "=~", ".*"))).hasSize(1);
        assertThat(faults(false, matcher("service", "=~", ".+"))).hasSize(1);
        assertThat(faults(false, matcher("service", "!=", "redis"))).hasSize(1);
        assertThat(faults(false, matcher("labels.env", "=", ""))).hasSize(1);
        assertThat(faults(false, matcher("severity", "=~", "SEV.*"))).hasSize(1);
        assertThat(faults(false, matcher("service", "=~", ".*"), matcher("team", "=", "data")))
                .isEmpty();
        assertThat(faults(false, matcher("severity", "=", "SEV4_LOW"))).isEmpty();
        assertThat(faults(true)).isEmpty();
    }

    @Test
    void one_that_holds_sev1_only_must_say_that_it_holds_sev1() {
        assertThat(faults(false, matcher("severity", "=", "SEV1_CRITICAL")))
                .extracting(Fault::field)
                .containsExactly("includeSev1");
    }

    @Test
    void no_expression_can_hang() {
        Affected long1 = new Affected("a".repeat(1_000) + "!", "t", Severity.SEV4_LOW, Map.of());
        List<Matcher> evil = List.of(matcher("service", "=~", "(a+)+b"), matcher("service", "=~", "(a|a)*{1,100}c"));
        for (Matcher each : evil) {
            List<Fault> faults = new ArrayList<>();
            Matchers read = Matchers.check(new Matchers.Wanted(List.of(each), false, false), faults);
            if (faults.isEmpty()) {
                assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read.hold(long1)))
                        .isFalse();
            }
        }
        assertThat(faults(false, matcher("service", "=~", "((a{10}){10}){10}")))
                .extracting(Fault::reason)
                .singleElement()
                .asString()
                .startsWith("is too large: at most 500 characters");
        assertThat(faults(false, matcher("service", "=~", "a".repeat(501)))).hasSize(1);
    }
}
