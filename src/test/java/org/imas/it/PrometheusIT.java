package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imas.testkit.Prometheus;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real Prometheus scrapes the hub as docs/operations.md says, and understands the rules and the dashboard that ship. */
class PrometheusIT extends Hub {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** One self-audit each minute. */
    private static final Duration AUDITED = Duration.ofMinutes(3);

    private static final Pattern SELECTOR = Pattern.compile("imas_\\w+\\{[^}]*}");
    private static final Path SHIPPED = Path.of("server-config/monitoring").toAbsolutePath();

    private static Prometheus prometheus;

    private static String config(Path token) {
        return """
                global:
                  scrape_interval: 5s
                  evaluation_interval: 1s
                rule_files: [ %s ]
                scrape_configs:
                  - job_name: imas
                    metrics_path: /api/v1/metrics
                    authorization: { credentials_file: %s }
                    static_configs: [ { targets: [ "%s" ] } ]
                """.formatted(SHIPPED.resolve("prometheus-rules.yml"), token, url().getAuthority());
    }

    @BeforeAll
    static void start() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/prometheus")), "run")
                .toAbsolutePath();
        World world = new World(api());
        JsonObject draft = World.object()
                .add("name", world.name("prometheus"))
                .add("role", "VIEWER")
                .build();
        Path token = Files.writeString(
                folder.resolve("token"),
                api().post("api-tokens", draft.toString()).json().getString("token"));
        prometheus = Prometheus.start(config(token), folder);
        await("the hub is scraped")
                .atMost(PATIENCE)
                .until(() -> found("up{job=\"imas\"} == 1"), list -> !list.isEmpty());
    }

    @AfterAll
    static void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
    }

    private static JsonArray found(String expression) {
        JsonObject answer = prometheus.query(expression);
        assertThat(answer.getString("status")).as("%s: %s", expression, answer).isEqualTo("success");
        return answer.getJsonObject("data").getJsonArray("result");
    }

    private static List<JsonObject> rules() {
        return prometheus
                .ask("rules")
                .getJsonObject("data")
                .getJsonArray("groups")
                .getValuesAs(JsonObject.class)
                .stream()
                .flatMap(group -> group.getJsonArray("rules").getValuesAs(JsonObject.class).stream())
                .toList();
    }

    @Test
    void every_rule_is_understood() throws IOException {
        long written = Files.readString(SHIPPED.resolve("prometheus-rules.yml"))
                .lines()
                .filter(line -> line.strip().startsWith("- alert:"))
                .count();
        await("all are evaluated")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rules())
                        .hasSize((int) written)
                        .allSatisfy(rule -> assertThat(rule.getString("health"))
                                .as(rule.toString())
                                .isEqualTo("ok"))
                        .filteredOn(rule -> rule.getString("name").equals("ImasDown"))
                        .singleElement()
                        .satisfies(rule -> assertThat(rule.getString("state")).isEqualTo("inactive")));
    }

    @Test
    void every_question_of_the_dashboard_is_understood() throws IOException {
        try (JsonReader reader =
                Json.createReader(new StringReader(Files.readString(SHIPPED.resolve("grafana-dashboard.json"))))) {
            List<String> asked = reader.readObject().getJsonArray("panels").getValuesAs(JsonObject.class).stream()
                    .flatMap(panel -> panel.containsKey("targets")
                            ? panel.getJsonArray("targets").getValuesAs(JsonObject.class).stream()
                            : Stream.empty())
                    .map(target -> target.getString("expr"))
                    .toList();
            assertThat(asked)
                    .isNotEmpty()
                    .allSatisfy(expression ->
                            found(expression.replace("$instance", ".*").replace("$__rate_interval", "1m")));
        }
    }

    /** A series that begins with its first event has no increase yet: the rule must hear of it all the same. */
    @Test
    void the_first_refusal_of_a_provider_is_an_alert() {
        World world = new World(api());
        try (Sink sink = new Sink()) {
            world.team("ops");
            world.service("shop", "ops");
            world.webhook("hook", "ops", sink.url("/gone"));
            sink.answer("/gone", 404);
            String incident = World.id(api().post("incidents", world.report("Disk full", "shop", "SEV2_HIGH")));
            world.deliveriesIn("REFUSED", incident, PATIENCE);
            String alert = "ALERTS{alertname=\"ImasProviderRefuses\",alertstate=\"firing\",provider=\""
                    + world.name("hook") + "\",code=\"http-404\"}";
            await(alert).atMost(PATIENCE).until(() -> found(alert), list -> !list.isEmpty());
        }
        everything_that_the_rules_look_for_is_there();
    }

    /** A label with a value that no series has is no fault to Prometheus: the rule would be silent for ever. */
    private static void everything_that_the_rules_look_for_is_there() {
        List<String> selectors = rules().stream()
                .flatMap(rule ->
                        SELECTOR.matcher(rule.getString("query")).results().map(MatchResult::group))
                .toList();
        assertThat(selectors).isNotEmpty();
        await("series for every rule")
                .atMost(AUDITED)
                .untilAsserted(() -> assertThat(selectors)
                        .allSatisfy(selector ->
                                assertThat(found(selector)).as(selector).isNotEmpty()));
    }
}
