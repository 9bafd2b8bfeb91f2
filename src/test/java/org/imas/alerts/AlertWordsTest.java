package org.imas.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.imas.incident.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertWordsTest {

    private static AlertWords words(String severities) {
        AlertWords words = new AlertWords(" service, job ,", "severity,priority", severities);
        words.start();
        return words;
    }

    /** As they ship, and as docs/alerts.md lists them. */
    private static AlertWords shipped() throws IOException {
        Properties properties = new Properties();
        try (Reader file =
                Files.newBufferedReader(Path.of("src/main/resources/META-INF/microprofile-config.properties"))) {
            properties.load(file);
        }
        return words(properties.getProperty("imas.alerts.severities"));
    }

    @ParameterizedTest
    @CsvSource({
        "critical, SEV1_CRITICAL",
        "Page, SEV1_CRITICAL",
        "P1, SEV1_CRITICAL",
        "error, SEV2_HIGH",
        "warning, SEV3_MEDIUM",
        "info, SEV4_LOW",
        "none, SEV4_LOW",
        "SEV2_HIGH, SEV2_HIGH",
        "sev1_critical, SEV1_CRITICAL",
        "purple, SEV3_MEDIUM",
    })
    void a_word_means_a_severity_whatever_its_case(String word, Severity severity) throws IOException {
        assertThat(shipped().severity(List.of(word))).isEqualTo(severity);
    }

    @Test
    void the_first_word_that_means_anything_counts() throws IOException {
        assertThat(shipped().severity(List.of("purple", "info", "critical"))).isEqualTo(Severity.SEV4_LOW);
        assertThat(shipped().severity(List.of())).isEqualTo(Severity.SEV3_MEDIUM);
    }

    @Test
    void every_word_is_in_the_documentation() throws IOException {
        String page = Files.readString(Path.of("docs/alerts.md"));
        for (String line : page.lines().filter(row -> row.startsWith("| `SEV")).toList()) {
            String[] cells = line.split("\\|");
            Severity severity = Severity.valueOf(cells[1].replace("`", "").strip());
            for (String word : cells[2].split(",")) {
                assertThat(shipped().severity(List.of(word))).as(word).isEqualTo(severity);
            }
        }
    }

    @Test
    void labels_are_asked_in_their_order() {
        AlertWords words = words("");
        assertThat(words.services(Map.of("job", "node", "service", "shop", "team", "ops")))
                .containsExactly("shop", "node");
        assertThat(words.services(Map.of("team", "ops"))).isEmpty();
        assertThat(words.severities(Map.of("priority", "p1"))).containsExactly("p1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"critical", "critical=SEV0", "critical=", "a=SEV1_CRITICAL,b"})
    void a_wrong_pair_stops_the_start(String severities) {
        assertThatThrownBy(() -> words(severities))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("imas.alerts.severities");
    }
}
