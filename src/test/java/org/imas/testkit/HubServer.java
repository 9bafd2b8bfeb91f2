package org.imas.testkit;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server of any kind with the hub on it, as a process of its own on loopback. */
public abstract class HubServer implements AutoCloseable {

    private static final Duration GRACE = ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ofSeconds(2)).build();
    private final int httpPort;
    private final Path log;
    private final ProcessHandle handle;

    HubServer(int httpPort, Path log, ProcessHandle handle) {
        this.httpPort = httpPort;
        this.log = log;
        this.handle = handle;
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }

    static void requireFree(int port) throws IOException {
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + httpPort + path);
    }

    int port() {
        return httpPort;
    }

    public ProcessHandle handle() {
        return handle;
    }

    /** Returns once the application says that it is ready; fails at once when the server ends or comes up without it. */
    public HubServer awaitReady(Duration patience) {
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
                .failFast("the server has ended or has no application, see " + log, () -> !handle.isAlive() || broken())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(this::ready);
    }

    private boolean ready() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri("/health/ready"))
                .timeout(ofSeconds(10))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() == 200 && answer.body().contains("\"checks\":[]")) {
            if (mayStandEmpty()) {
                return false;
            }
            throw new IllegalStateException("the server runs without the application, see " + log);
        }
        return answer.statusCode() == 200;
    }

    /** Whether the server itself says that the application will not come up. */
    boolean broken() {
        return false;
    }

    /** Whether the server answers before the application is there. */
    boolean mayStandEmpty() {
        return false;
    }

    /** Another application on the same server, below its own name. */
    public void deployBeside(Path war) {
        throw new IllegalStateException("this server has one application");
    }

    /** The same once more, after it has ended: its folder, its applications, its port. */
    public HubServer again() {
        throw new IllegalStateException("this server is started anew");
    }

    /** What kill -9 does: nothing is flushed, nobody is told. */
    public void kill() {
        handle.destroyForcibly();
        handle.onExit().join();
    }

    /** It does nothing more, and the world takes it for dead, until it is thawed. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int result = new ProcessBuilder("kill", "-" + name, Long.toString(handle.pid()))
                    .start()
                    .waitFor();
            if (result != 0) {
                throw new IllegalStateException("kill -" + name + " ended with " + result);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void stop() {
        handle.destroy();
        try {
            handle.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            kill();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
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
