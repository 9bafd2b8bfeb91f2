package org.imas.testkit;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program on loopback that speaks HTTP and says at {@code /-/ready} when it may be asked. */
final class Daemon implements AutoCloseable {

    private static final Duration START = ofSeconds(60);
    private static final Duration GRACE = ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ofSeconds(5)).build();
    private final int port;
    private final Process process;

    private Daemon(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Returns when it is ready.
     *
     * @param command with the port in it
     * @param log where what it says goes
     */
    static Daemon start(int port, List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var made = new Daemon(port, process);
        await(command.get(0) + ", see " + log)
                .atMost(START)
                .pollInterval(ofMillis(100))
                .ignoreExceptions()
                .until(() -> made.call("GET", "/-/ready", "").statusCode() == 200);
        return made;
    }

    HttpResponse<String> call(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .timeout(ofSeconds(10))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
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
