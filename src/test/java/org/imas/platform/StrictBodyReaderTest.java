package org.imas.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body either becomes the record it claims to be, or is refused with every reason. */
class StrictBodyReaderTest {

    /** Something to read. */
    public record Sample(
            @Nullable String name,
            @Nullable Instant at,
            @Nullable Integer level,
            @Nullable List<String> tags) {}

    private static Sample read(String body) {
        return StrictBodyReader.read(Sample.class, body.getBytes(UTF_8));
    }

    private static Problem refusal(byte[] body) {
        return catchThrowableOfType(Refusal.class, () -> StrictBodyReader.read(Sample.class, body))
                .problem();
    }

    private static Problem refusal(String body) {
        return refusal(body.getBytes(UTF_8));
    }

    @Test
    void a_body_becomes_the_record() {
        assertThat(read("""
                {"name":"Zoë","at":"2026-02-05T18:30:00Z","level":2,"tags":["a"]}""")).isEqualTo(new Sample("Zoë", Instant.parse("2026-02-05T18:30:00Z"), 2, List.of("a")));
        assertThat(read("{}")).isEqualTo(new Sample(null, null, null, null));
    }

    @Test
    void broken_json_is_refused_with_the_place() {
        Problem problem = refusal("{\n  \"name\": \"x\",\n  oops\n}");
        assertThat(problem.type()).isEqualTo("urn:imas:problem:malformed-json");
        assertThat(problem.detail()).contains("line 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "[]",
                "null",
                "\"x\"",
                "{",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{} {}",
                "{\"name\":\"\\ud8\"}"
            })
    void what_is_no_single_json_object_is_malformed(String body) {
        assertThat(refusal(body).type()).isEqualTo("urn:imas:problem:malformed-json");
    }

    @Test
    void what_is_not_utf_8_is_malformed() {
        byte[] latin = {'{', '"', (byte) 0xE9, '"', ':', '1', '}'};
        assertThat(refusal(latin).detail()).isEqualTo("The body is not UTF-8");
    }

    @Test
    void a_body_nested_without_end_is_malformed() {
        assertThat(refusal("{\"tags\":" + "[".repeat(100_000)).status()).isEqualTo(400);
    }

    @Test
    void all_that_does_not_fit_is_told_at_once() {
        assertThat(refusal("{\"nme\":\"x\",\"at\":\"yesterday\",\"level\":\"1\",\"tags\":[1]}")
                        .errors())
                .extracting(Fault::field)
                .containsExactly("nme", "at", "level", "tags[0]");
    }
}
