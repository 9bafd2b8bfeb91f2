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
import java.util.stream.Stream;

/** A real Keycloak on loopback, as the build unpacked it, with a realm of its own; it keeps nothing. */
public final class Keycloak implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("imas.keycloak"));
    private static final Duration GRACE = ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ofSeconds(2)).build();
    private final int port;
    private final Process process;

    private Keycloak(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts it; {@link #awaitReady} waits for it.
     *
     * @param realm the realm called imas, as Keycloak exports one
     */
    public static Keycloak start(String realm) {
        int port = PayaraMicro.freePort();
        try {
            Folders.remove(HOME.resolve("data"));
            Path imports = Files.createDirectories(HOME.resolve("data/import"));
            Files.writeString(imports.resolve("imas-realm.json"), realm);
            ProcessBuilder builder = new ProcessBuilder(
                    "bash",
                    HOME.resolve("bin/kc.sh").toString(),
                    "start-dev",
                    "--import-realm",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port);
            // it lives for a minute: the second compiler would not earn what it costs
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m -XX:TieredStopAtLevel=1");
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            return new Keycloak(
                    port,
                    builder.redirectErrorStream(true)
                            .redirectOutput(HOME.resolveSibling("keycloak.log").toFile())
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI realm() {
        return URI.create("http://localhost:" + port + "/realms/imas");
    }

    public Keycloak awaitReady(Duration patience) {
        await("Keycloak")
                .atMost(patience)
                .pollInterval(ofMillis(500))
                .failFast("Keycloak has ended, see target/keycloak.log", () -> !process.isAlive())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(this::ready);
        return this;
    }

    private boolean ready() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm() + "/.well-known/openid-configuration"))
                .timeout(ofSeconds(10))
                .build();
        return http.send(request, BodyHandlers.ofString()).statusCode() == 200;
    }

    /** The script has a server below it. */
    @Override
    public void close() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList()
                .forEach(one -> {
                    one.destroy();
                    try {
                        one.onExit().get(GRACE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                        one.destroyForcibly();
                    }
                });
    }
}
