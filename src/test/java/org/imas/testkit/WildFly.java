package org.imas.testkit;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.Version;

/** WildFly of its own distribution, set up by the script that ships; each node has a folder of its own. */
public final class WildFly extends HubServer {

    private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path CONFIGURE = BASE.resolve("server-config/wildfly/configure.sh");
    private static final int HTTP_PORT = 8080;
    private static final int MANAGEMENT_PORT = 9990;

    private final int httpPort;
    private final Path log;
    private final Map<String, String> environment;

    private WildFly(int httpPort, Path log, ProcessHandle handle, Map<String, String> environment) {
        super(httpPort, log, handle);
        this.environment = environment;
        this.httpPort = httpPort;
        this.log = log;
    }

    @Override
    public void deployBeside(Path war) {
        deploy(home(), log.resolveSibling("beside"), httpPort, war);
    }

    @Override
    public HubServer again() {
        try {
            Path node = log.getParent();
            return new WildFly(httpPort, log, launch(home(), node, httpPort, log, environment), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("imas.wildfly"));
    }

    @Override
    boolean broken() {
        try {
            return Files.readString(log).contains("started (with errors)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts one.
     *
     * @param folder what it writes lies there, and the hub's data
     * @param apart whether the database and the broker are servers of their own, which the environment names
     */
    public static WildFly start(Path folder, int httpPort, Path war, Map<String, String> environment, boolean apart) {
        try {
            Path home = home();
            Path node = folder.toAbsolutePath();
            Path log = node.resolve("console.log");
            configure(home, node, apart);
            Files.createDirectories(node.resolve("deployments"));
            ProcessHandle process = launch(home, node, httpPort, log, environment);
            try {
                deploy(home, node, httpPort, war);
            } catch (RuntimeException e) {
                process.destroyForcibly(); // nobody would hold it any more
                throw e;
            }
            return new WildFly(httpPort, log, process, environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deploy(Path home, Path node, int httpPort, Path war) {
        Shell.run(
                node.resolve("deploy.log"),
                Map.of(),
                home.resolve("bin/jboss-cli.sh").toString(),
                "--connect",
                "--controller=127.0.0.1:" + (httpPort - HTTP_PORT + MANAGEMENT_PORT),
                "--timeout=120000",
                "--command=deploy --force " + war.toAbsolutePath());
    }

    /** The script works on the server itself; a node takes a copy of what came of it. */
    private static synchronized void configure(Path home, Path node, boolean apart) throws IOException {
        Path shipped = home.resolve("standalone/configuration/standalone-full.xml");
        Path kept = shipped.resolveSibling("standalone-full.shipped");
        if (Files.notExists(kept)) {
            Files.copy(shipped, kept);
        }
        Files.copy(kept, shipped, StandardCopyOption.REPLACE_EXISTING);
        var command = new ArrayList<>(List.of(
                CONFIGURE.toString(),
                home.toString(),
                "--eclipselink",
                eclipselink().toString()));
        if (apart) {
            command.addAll(List.of("--postgresql", PostgresServer.driver().toString(), "--external-broker"));
        }
        Shell.run(node.resolve("configure.log"), Map.of(), command.toArray(String[]::new));
        Path own = Files.createDirectories(node.resolve("configuration"));
        try (var files = Files.list(shipped.getParent())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, own.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static ProcessHandle launch(Path home, Path node, int httpPort, Path log, Map<String, String> environment)
            throws IOException {
        requireFree(httpPort);
        Path pid = node.resolve("pid");
        Files.deleteIfExists(pid);
        var builder = new ProcessBuilder(
                home.resolve("bin/standalone.sh").toString(),
                "-c",
                "standalone-full.xml",
                "-b",
                "127.0.0.1",
                "-bmanagement",
                "127.0.0.1",
                "-Djboss.server.base.dir=" + node,
                "-Djboss.node.name=" + node.getFileName(),
                "-Djboss.socket.binding.port-offset=" + (httpPort - HTTP_PORT));
        var all = new HashMap<>(environment);
        all.putAll(Map.of("LAUNCH_JBOSS_IN_BACKGROUND", "1", "JBOSS_PIDFILE", pid.toString()));
        builder.environment().putAll(all);
        Process shell =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        await("WildFly, see " + log)
                .atMost(ofSeconds(30))
                .pollInterval(ofMillis(50))
                .failFast("WildFly has ended, see " + log, () -> !shell.isAlive())
                .until(() -> Files.exists(pid) && !Files.readString(pid).isBlank());
        ProcessHandle java = ProcessHandle.of(
                        Long.parseLong(Files.readString(pid).strip()))
                .orElseThrow(() -> new IllegalStateException("WildFly has ended, see " + log));
        await("WildFly, see " + log)
                .atMost(ofSeconds(120))
                .pollInterval(ofMillis(250))
                .failFast("WildFly has ended, see " + log, () -> !java.isAlive())
                .until(() -> Files.readString(log).contains("WFLYSRV0025"));
        return java;
    }

    /** The jar that its script wants to be given. */
    public static Path eclipselink() {
        try {
            return Path.of(Version.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
