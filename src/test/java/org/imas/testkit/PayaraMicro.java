package org.imas.testkit;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server that ships, as a child process on loopback: for the run profile, and for tests that kill it. */
public final class PayaraMicro implements AutoCloseable {

    private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path BUILD = BASE.resolve("target");
    private static final Path CONFIG = BASE.resolve("server-config").resolve("payara-micro");
    private static final Duration GRACE = ofSeconds(30);

    /** Enough for the application and its broker, small enough for a laptop; a server out of memory must end, not limp. */
    private static final List<String> LIMITS = List.of(
            "-Xms64m",
            "-Xmx256m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:-ShrinkHeapInSteps",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:ReservedCodeCacheSize=96m",
            "-XX:+ExitOnOutOfMemoryError",
            // Payara reads the annotations of a WAR within ten seconds or deploys it without them
            "-Dhk2.parser.timeout=300");

    /** What one server needs to know; the environment is added to that of this process. */
    public record Setup(
            int httpPort, Path dataDirectory, Path log, Path war, Map<String, String> environment, Extras extras) {

        public Setup(int httpPort, Path dataDirectory, Path log, Path war, Map<String, String> environment) {
            this(httpPort, dataDirectory, log, war, environment, new Extras(List.of(), List.of()));
        }

        /** With the WAR as it ships. */
        public Setup(int httpPort, Path dataDirectory, Path log, Map<String, String> environment) {
            this(httpPort, dataDirectory, log, BUILD.resolve("imas-manager.war"), environment);
        }

        /** The same on a database of that server; the environment stays the stronger one. */
        public Setup on(PostgresServer database, String name) {
            var both = new HashMap<>(database.environment(name));
            both.putAll(environment);
            var libraries = new ArrayList<>(extras.libraries());
            libraries.add(PostgresServer.driver());
            return new Setup(httpPort, dataDirectory, log, war, both, new Extras(extras.options(), libraries));
        }

        /** The same with these options of the JVM besides; of two that contradict each other the later one counts. */
        public Setup with(List<String> options) {
            return new Setup(httpPort, dataDirectory, log, war, environment, new Extras(options, extras.libraries()));
        }
    }

    /** Options of the JVM besides the usual ones, and libraries that the server does not bring, such as a driver. */
    public record Extras(List<String> options, List<Path> libraries) {}

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ofSeconds(2)).build();
    private final Setup setup;
    private final Process process;

    private PayaraMicro(Setup setup, Process process) {
        this.setup = setup;
        this.process = process;
    }

    public static PayaraMicro start(Setup setup) {
        try {
            return new PayaraMicro(setup, launch(setup));
        } catch (IOException e) {
            throw new IllegalStateException("Payara Micro cannot be started on port " + setup.httpPort(), e);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }

    private static Process launch(Setup setup) throws IOException {
        // Payara would start all the same and leave the door to whoever holds the port.
        new ServerSocket(setup.httpPort(), 1, InetAddress.getLoopbackAddress()).close();
        // A server that is killed leaves its unpacked runtime behind: here the next clean build sweeps it up.
        var temporary = Files.createDirectories(BUILD.resolve("payara-micro-tmp"));
        // what a killed server left there would be taken up: resources that exist already, half a deployment
        deleteAll(runtime(setup));
        Files.createDirectories(setup.dataDirectory());
        Files.createDirectories(setup.log().toAbsolutePath().getParent());
        var builder = new ProcessBuilder(command(setup, temporary));
        builder.environment().putAll(setup.environment());
        builder.environment()
                .putAll(Map.of(
                        "IMAS_DATA_DIR",
                        setup.dataDirectory().toAbsolutePath().toString(),
                        "IMAS_DIST_DIR",
                        BUILD.toString(),
                        "IMAS_HTTP_ADDRESS",
                        "127.0.0.1",
                        // glibc keeps up to eight arenas per core, most of them never used again
                        "MALLOC_ARENA_MAX",
                        "2"));
        return builder.redirectErrorStream(true)
                .redirectOutput(setup.log().toFile())
                .start();
    }

    private static Path runtime(Setup setup) {
        return BUILD.resolve("payara-micro-runtime").resolve(Integer.toString(setup.httpPort()));
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<String> command(Setup setup, Path temporary) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LIMITS);
        command.addAll(setup.extras().options());
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of("-jar", BUILD.resolve("payara-micro.jar").toString()));
        command.addAll(List.of("--nocluster", "--disablephonehome", "--port", Integer.toString(setup.httpPort())));
        command.addAll(List.of("--unpackdir", runtime(setup).toString()));
        setup.extras().libraries().forEach(library -> command.addAll(List.of("--addlibs", library.toString())));
        command.addAll(
                List.of("--logproperties", CONFIG.resolve("logging.properties").toString()));
        command.addAll(List.of(
                "--prebootcommandfile", CONFIG.resolve("pre-boot.asadmin").toString()));
        command.addAll(List.of(
                "--postbootcommandfile", CONFIG.resolve("post-boot.asadmin").toString()));
        command.addAll(List.of("--deploy", setup.war().toString(), "--contextroot", "/"));
        command.addAll(List.of(
                "--postdeploycommandfile", CONFIG.resolve("post-deploy.asadmin").toString()));
        return command;
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + setup.httpPort() + path);
    }

    public Process process() {
        return process;
    }

    /** Returns once the application says that it is ready; fails at once when the server ends or comes up without it. */
    public PayaraMicro awaitReady(Duration patience) {
        try {
            awaitReadyWithin(patience);
            return this;
        } catch (RuntimeException e) {
            kill(); // nobody would hold it any more
            throw e;
        }
    }

    private void awaitReadyWithin(Duration patience) {
        await().atMost(patience)
                .pollInterval(ofMillis(250))
                .failFast("the server has ended, see " + setup.log(), () -> !process.isAlive())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(this::ready);
    }

    private boolean ready() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri("/health/ready"))
                .timeout(ofSeconds(10))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() == 200 && answer.body().contains("\"checks\":[]")) {
            throw new IllegalStateException("the server runs without the application, see " + setup.log());
        }
        return answer.statusCode() == 200;
    }

    /** What kill -9 does: nothing is flushed, nobody is told. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
