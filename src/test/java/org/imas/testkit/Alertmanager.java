package org.imas.testkit;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real Alertmanager on loopback, that of Debian's package. */
public final class Alertmanager implements AutoCloseable {

    private static final Duration START = ofSeconds(60);
    private static final Duration GRACE = ofSeconds(10);
    private static final String HOW =
            "No Alertmanager was found. Install it (Debian: apt-get install prometheus-alertmanager)";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ofSeconds(5)).build();
    private final int port;
    private final Process process;

    private Alertmanager(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Returns when it is ready.
     *
     * @param config as in alertmanager.yml
     * @param folder for what it keeps and says
     */
    public static Alertmanager start(String config, Path folder) throws IOException {
        Path program = DebianPackage.program(
                        List.of("/usr/bin/prometheus-alertmanager", "/usr/local/bin/alertmanager"),
                        "prometheus-alertmanager")
                .orElseThrow(() -> new IllegalStateException(HOW));
        Files.createDirectories(folder);
        Path file = Files.writeString(folder.resolve("alertmanager.yml"), config);
        int port = PayaraMicro.freePort();
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + file,
                        "--storage.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--cluster.listen-address=")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("alertmanager.log").toFile())
                .start();
        var made = new Alertmanager(port, process);
        await("Alertmanager, see " + folder)
                .atMost(START)
                .pollInterval(ofMillis(100))
                .ignoreExceptions()
                .until(() -> made.call("GET", "/-/ready", "") == 200);
        return made;
    }

    /** What Prometheus does. */
    public void fire(String alerts) {
        int status = call("POST", "/api/v2/alerts", alerts);
        if (status != 200) {
            throw new IllegalStateException("Alertmanager answers " + status);
        }
    }

    private int call(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .timeout(ofSeconds(10))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
