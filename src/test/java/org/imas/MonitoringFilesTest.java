package org.imas;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The dashboard and the rules that ship ask for figures that there are. */
class MonitoringFilesTest {

    private static final Path FOLDER = Path.of("server-config/monitoring");
    private static final Pattern ASKED = Pattern.compile("\\b(imas_[a-z_]+)\\{");
    private static final Pattern REGISTERED = Pattern.compile("\"(imas_[a-z_]+[a-z])\"");
    /** Properties of messages. */
    private static final Set<String> NO_FIGURES =
            Set.of("imas_original_id", "imas_problem", "imas_reason", "imas_sender", "imas_version");

    private static final Pattern OF_A_HISTOGRAM = Pattern.compile("_(bucket|sum|count)$");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(imas_[a-z_]+)(?:\\{[^}]*})?` \\|");

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String read(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    private static Set<String> registered() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            Set<String> named = all(
                    REGISTERED,
                    files.filter(file -> file.toString().endsWith(".java"))
                            .map(MonitoringFilesTest::text)
                            .collect(Collectors.joining()));
            named.removeAll(NO_FIGURES);
            return named;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> wanted(String text) {
        return all(ASKED, text).stream()
                .map(name -> OF_A_HISTOGRAM.matcher(name).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_rules_ask_for_figures_that_there_are() throws IOException {
        assertThat(wanted(read("prometheus-rules.yml"))).isNotEmpty().isSubsetOf(registered());
    }

    @Test
    void the_dashboard_asks_for_figures_that_there_are() throws IOException {
        assertThat(wanted(read("grafana-dashboard.json"))).isNotEmpty().isSubsetOf(registered());
    }

    @Test
    void every_figure_is_documented() throws IOException {
        assertThat(all(DOCUMENTED, Files.readString(Path.of("docs/operations.md"))))
                .containsAll(registered());
    }

    @Test
    @SuppressWarnings("unchecked")
    void every_rule_has_what_a_rule_needs() throws IOException {
        var document = (Map<String, Object>)
                new Load(LoadSettings.builder().build()).loadFromString(read("prometheus-rules.yml"));
        var groups = (List<Map<String, Object>>) document.get("groups");
        assertThat(groups)
                .isNotEmpty()
                .allSatisfy(group -> assertThat((List<Map<String, Object>>) group.get("rules"))
                        .isNotEmpty()
                        .allSatisfy(rule -> {
                            assertThat(rule).containsKeys("alert", "expr", "labels", "annotations");
                            assertThat((Map<String, Object>) rule.get("annotations"))
                                    .containsKey("summary");
                            assertThat((Map<String, Object>) rule.get("labels")).containsKey("severity");
                        }));
    }

    @Test
    void the_dashboard_is_json_and_no_two_panels_are_one() throws IOException {
        try (JsonReader reader = Json.createReader(new StringReader(read("grafana-dashboard.json")))) {
            var panels = reader.readObject().getJsonArray("panels").getValuesAs(JsonObject.class);
            assertThat(panels).isNotEmpty();
            assertThat(panels.stream().map(panel -> panel.getInt("id"))).doesNotHaveDuplicates();
        }
    }
}
