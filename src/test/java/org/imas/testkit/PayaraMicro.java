package org.imas.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The server that ships, as a child process on loopback: for the run profile, and for tests that kill it. */
public final class PayaraMicro extends HubServer {

    private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path BUILD = BASE.resolve("target");
    private static final Path CONFIG = BASE.resolve("server-config").resolve("payara-micro");

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

    private final Process process;

    private PayaraMicro(Setup setup, Process process) {
        super(setup.httpPort(), setup.log(), process.toHandle());
        this.process = process;
    }

    public static PayaraMicro start(Setup setup) {
        try {
            return new PayaraMicro(setup, launch(setup));
        } catch (IOException e) {
            throw new IllegalStateException("Payara Micro cannot be started on port " + setup.httpPort(), e);
        }
    }

    private static Process launch(Setup setup) throws IOException {
        // Payara would start all the same and leave the door to whoever holds the port.
        requireFree(setup.httpPort());
        // A server that is killed leaves its unpacked runtime behind: here the next clean build sweeps it up.
        var temporary = Files.createDirectories(BUILD.resolve("payara-micro-tmp"));
        // what a killed server left there would be taken up: resources that exist already, half a deployment
        Folders.remove(runtime(setup));
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
        command.addAll(List.of("--logproperties", CONFIG.resolve(logging(setup)).toString()));
        command.addAll(List.of(
                "--prebootcommandfile", CONFIG.resolve("pre-boot.asadmin").toString()));
        command.addAll(List.of(
                "--postbootcommandfile", CONFIG.resolve("post-boot.asadmin").toString()));
        command.addAll(List.of("--deploy", setup.war().toString(), "--contextroot", "/"));
        command.addAll(List.of(
                "--postdeploycommandfile", CONFIG.resolve("post-deploy.asadmin").toString()));
        return command;
    }

    /** As start.sh chooses it. */
    private static String logging(Setup setup) {
        return "json".equals(setup.environment().get("IMAS_LOG")) ? "logging-json.properties" : "logging.properties";
    }

    public Process process() {
        return process;
    }

    @Override
    public PayaraMicro awaitReady(Duration patience) {
        super.awaitReady(patience);
        return this;
    }
}
