package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imas.testkit.Alertmanager;
import org.imas.testkit.World;
import org.junit.jupiter.api.Test;

/** A real Alertmanager fires and resolves through the hub, by its webhook and as if the hub were PagerDuty. */
class AlertmanagerIT extends Hub {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static String config(String token) {
        return """
                route:
                  receiver: imas
                  group_by: ['...']
                  group_wait: 0s
                  group_interval: 1s
                  repeat_interval: 1h
                  routes:
                    - matchers: ['through = "pagerduty"']
                      receiver: pagerduty
                receivers:
                  - name: imas
                    webhook_configs:
                      - url: %1$s/api/v1/alerts/alertmanager
                        send_resolved: true
                        http_config:
                          authorization:
                            credentials: %2$s
                  - name: pagerduty
                    pagerduty_configs:
                      - url: %1$s/v2/enqueue
                        routing_key: %2$s
                        send_resolved: true
                        severity: '{{ .CommonLabels.severity }}'
                        component: '{{ .CommonLabels.service }}'
                """.formatted(url(), token);
    }

    private static String alert(World world, String name, String through, Instant ends) {
        return World.object()
                .add(
                        "labels",
                        World.object()
                                .add("alertname", name)
                                .add("service", world.name("shop"))
                                .add("severity", "critical")
                                .add("through", through))
                .add("annotations", World.object().add("summary", "Summary of " + name))
                .add("startsAt", Instant.now().minusSeconds(60).toString())
                .add("endsAt", ends.toString())
                .build()
                .toString();
    }

    private static List<JsonObject> incidents(World world, String status) {
        return api().get("incidents?service=" + world.name("shop") + "&status=" + status)
                .items();
    }

    @Test
    void alerts_fire_and_are_resolved() throws IOException {
        World world = new World(api());
        world.team("ops");
        world.service("shop", "ops");
        JsonObject draft = World.object()
                .add("name", world.name("alertmanager"))
                .add("role", "REPORTER")
                .build();
        String token = api().post("api-tokens", draft.toString()).json().getString("token");
        Path folder = Files.createDirectories(Path.of("target/alertmanager"));
        try (Alertmanager alertmanager = Alertmanager.start(config(token), Files.createTempDirectory(folder, "run"))) {
            String name = "Full" + UUID.randomUUID().toString().substring(0, 8);
            Instant later = Instant.now().plusSeconds(600);
            alertmanager.fire(
                    "[" + alert(world, name, "webhook", later) + "," + alert(world, name, "pagerduty", later) + "]");
            await("two incidents")
                    .atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(incidents(world, "TRIGGERED")).hasSize(2));
            assertThat(incidents(world, "TRIGGERED"))
                    .extracting(incident -> incident.getString("severity"))
                    .containsOnly("SEV1_CRITICAL");
            assertThat(incidents(world, "TRIGGERED"))
                    .extracting(incident -> incident.getString("title"))
                    .contains("Summary of " + name);

            Instant now = Instant.now();
            alertmanager.fire(
                    "[" + alert(world, name, "webhook", now) + "," + alert(world, name, "pagerduty", now) + "]");
            await("both over")
                    .atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(incidents(world, "RESOLVED")).hasSize(2));
        }
    }
}
