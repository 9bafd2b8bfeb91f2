package org.imas.testkit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real Prometheus on loopback, that of Debian's package. */
public final class Prometheus implements AutoCloseable {

    private static final String HOW = "No Prometheus was found. Install it (Debian: apt-get install prometheus)";

    private final Daemon daemon;

    private Prometheus(Daemon daemon) {
        this.daemon = daemon;
    }

    /**
     * Returns when it is ready.
     *
     * @param config as in prometheus.yml
     * @param folder for what it keeps and says
     */
    public static Prometheus start(String config, Path folder) throws IOException {
        Path program = DebianPackage.program(List.of("/usr/bin/prometheus", "/usr/local/bin/prometheus"), "prometheus")
                .orElseThrow(() -> new IllegalStateException(HOW));
        Files.createDirectories(folder);
        Path file = Files.writeString(folder.resolve("prometheus.yml"), config);
        int port = PayaraMicro.freePort();
        List<String> command = List.of(
                program.toString(),
                "--config.file=" + file,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port);
        return new Prometheus(Daemon.start(port, command, folder.resolve("prometheus.log")));
    }

    /** What it answers at that path below its API, whether it could or not. */
    public JsonObject ask(String path) {
        HttpResponse<String> answer = daemon.call("GET", "/api/v1/" + path, "");
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** What it answers to a question in its own language, as of now. */
    public JsonObject query(String expression) {
        return ask("query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        daemon.close();
    }
}
