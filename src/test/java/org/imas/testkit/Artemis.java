package org.imas.testkit;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real Artemis of its own distribution, set up by the script that ships, on loopback. */
public final class Artemis implements AutoCloseable {

    private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final String USER = "imas";
    private static final String PASSWORD = "a broker's password";

    private final Path folder;
    private final int port;
    private final String password;
    private Process process;

    private Artemis(Path folder, int port, String password) {
        this.password = password;
        this.folder = folder.toAbsolutePath();
        this.port = port;
    }

    /** Returns when it takes connections. */
    public static Artemis start(Path folder, int port) {
        return start(folder, port, PASSWORD);
    }

    public static Artemis start(Path folder, int port, String password) {
        var made = new Artemis(folder, port, password);
        Shell.run(
                made.folder.resolveSibling(folder.getFileName() + "-create.log"),
                Map.of("IMAS_BROKER_USER", USER, "IMAS_BROKER_PASSWORD", password),
                BASE.resolve("server-config/artemis/create-broker.sh").toString(),
                System.getProperty("imas.artemis"),
                made.folder.toString(),
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port));
        made.launch();
        return made;
    }

    private void launch() {
        try {
            process = new ProcessBuilder(folder.resolve("bin/artemis").toString(), "run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log/console.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("Artemis, see " + folder)
                .atMost(ofSeconds(90))
                .pollInterval(ofMillis(200))
                .failFast("Artemis has ended, see " + folder, () -> !process.isAlive())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                        return socket.isConnected();
                    }
                });
    }

    public int port() {
        return port;
    }

    /** Of the script that has the broker below it. */
    public long pid() {
        return process.pid();
    }

    /** What tells the hub to use it, whatever server it is on. */
    public Map<String, String> environment() {
        return environment(port);
    }

    /** The same by way of another port, which leads to it. */
    public Map<String, String> environment(int by) {
        return Map.of(
                "IMAS_BROKER_URL",
                "tcp://127.0.0.1:" + by,
                "IMAS_BROKER_HOST",
                "127.0.0.1",
                "IMAS_BROKER_PORT",
                Integer.toString(by),
                "IMAS_BROKER_USER",
                USER,
                "IMAS_BROKER_PASSWORD",
                password);
    }

    /** What kill -9 does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Up again on what it had. */
    public void restart() {
        launch();
    }

    /** With an empty journal. */
    public void empty() {
        Folders.remove(folder.resolve("data"));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
