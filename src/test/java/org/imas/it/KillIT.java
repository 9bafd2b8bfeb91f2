package org.imas.it;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imas.platform.Json;
import org.imas.testkit.Api;
import org.imas.testkit.Folders;
import org.imas.testkit.PayaraMicro;
import org.imas.testkit.Sink;
import org.imas.testkit.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accepted means delivered, also when the server is killed (kill -9) right after it has answered 201. */
class KillIT {

    private static final Path DATA = Path.of("target/kill-it");
    private static final Duration START = Duration.ofMinutes(3);
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";
    private static final String TOKEN = "kill-it-bootstrap-token";

    private final int port = PayaraMicro.freePort();
    private final Api api = new Api(URI.create("http://localhost:" + port), TOKEN);

    @BeforeEach
    void emptyDataFolder() {
        Folders.empty(DATA);
    }

    @Test
    void incidents_answered_201_are_there_after_the_restart_and_their_deliveries_arrive() {
        int sinkPort = PayaraMicro.freePort();
        List<String> accepted = new ArrayList<>();
        PayaraMicro first = start();
        try {
            World world = new World(api);
            world.team("data");
            world.service("redis", "data");
            // nobody listens there yet: what is accepted now can only be delivered after the restart
            world.webhook("hook", "data", "http://localhost:" + sinkPort + "/hook");
            for (int i = 0; i < 20; i++) {
                accepted.add(World.id(api.post(
                        "incidents", world.report("Killed " + i, "redis", "SEV1_CRITICAL"), "traceparent", TRACE)));
            }
        } finally {
            first.kill();
        }
        try (Sink sink = new Sink(sinkPort);
                PayaraMicro second = start()) {
            World world = new World(api);
            for (String incident : accepted) {
                assertThat(api.get("incidents/" + incident).status()).isEqualTo(200);
                List<JsonObject> deliveries = world.deliveriesIn("DELIVERED", incident, ofSeconds(180));
                assertThat(deliveries).hasSize(1);
            }
            assertThat(sink.at("/hook").stream().map(Sink.Arrival::body).distinct())
                    .hasSize(accepted.size());
            assertThat(second.process().isAlive()).isTrue();
            assertThat(messages())
                    .as("every line of the log is a JSON object")
                    .anyMatch(message -> message.matches(
                            "event=attempt delivery=\\S+ incident=\\S+ .* trace=4bf92f3577b34da6a3ce929d0e0e4736"));
        }
    }

    private static List<String> messages() {
        try (Stream<String> lines = Files.lines(DATA.resolve("server.log"))) {
            return lines.filter(line -> line.startsWith("{"))
                    .map(line -> Json.parse(line).getString("LogMessage", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PayaraMicro start() {
        Map<String, String> environment = Map.of(
                "IMAS_LOG", "json",
                "IMAS_BOOTSTRAP_TOKEN", TOKEN,
                "IMAS_OUTBOUND_ALLOW_PRIVATE", "true",
                "IMAS_DELIVERY_LEASE", "PT20S");
        Path log = DATA.resolve("server.log");
        return PayaraMicro.start(new PayaraMicro.Setup(port, DATA, log, environment))
                .awaitReady(START);
    }
}
