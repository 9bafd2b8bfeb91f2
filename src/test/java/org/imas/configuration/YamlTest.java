package org.imas.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import org.imas.platform.Json;
import org.imas.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML is read as plain data of bounded size, and what is wrong with it is told without quoting it. */
class YamlTest {

    private static String refused(String text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Yaml.read(text));
        assertThat(refusal.problem().type()).isEqualTo("urn:imas:problem:malformed-yaml");
        return String.valueOf(refusal.problem().detail());
    }

    @Test
    void what_is_written_is_read_the_same() {
        JsonObject document = Json.parse("""
                {"a":"yes","b":"22:00","c":"007","d":"2026-01-01","e":"line\\nbreak: x","f":true,"g":7,"h":1.5,
                "i":null,"j":["",{"k":"~","l":{}}],"m":"${env:X}","n":"null","o":"# no","p":"é «»"}""");
        assertThat(Yaml.read(Yaml.write(document))).isEqualTo(document);
    }

    @Test
    void words_and_times_stay_texts() {
        assertThat(Yaml.read("a: no\nb: 22:00\nc: 2026-02-03\nd: 12\n"))
                .isEqualTo(Json.parse("{\"a\":\"no\",\"b\":\"22:00\",\"c\":\"2026-02-03\",\"d\":12}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [canary",
                "a: 1\na: canary",
                "canary",
                "- canary",
                "a: !!java.net.URL [canary]",
                "a: !canary x",
                "a: 1\n---\nb: canary",
                "a: *canary",
                "a: !!binary Y2FuYXJ5",
                "\tcanary: 1",
                "a: .nan"
            })
    void what_is_no_plain_document_is_refused_without_a_word_of_it(String text) {
        assertThat(refused(text)).isNotBlank().doesNotContain("canary");
    }

    @Test
    void a_fault_is_told_by_its_line() {
        assertThat(refused("version: 1\nteams: [\n")).contains("line 3");
        assertThat(refused("a: 1\na: 2\n")).contains("twice", "line 2");
    }

    @Test
    void aliases_do_not_blow_it_up() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i))
                    .append(("*a" + (i - 1) + ",").repeat(5))
                    .append("x]\n");
        }
        assertThat(refused(bomb.toString())).contains("too many");
        assertThat(refused("a: " + "[".repeat(100_000))).isNotBlank();
        assertThat(refused("a: " + "[".repeat(60) + "]".repeat(60))).contains("too deeply");
    }
}
