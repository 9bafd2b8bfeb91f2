package org.imas.testkit;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL on loopback that writes what it commits, and can be brought down and up again on the same data. */
public final class PostgresServer implements AutoCloseable {

    private static final String USER = "postgres";

    private final Path data;
    private final int port;
    private EmbeddedPostgres running;

    private PostgresServer(Path data, int port) {
        this.data = data.toAbsolutePath();
        this.port = port;
        this.running = launch();
    }

    /** On that data, which is made when there is none. */
    public static PostgresServer start(Path data, int port) {
        return new PostgresServer(data, port);
    }

    private EmbeddedPostgres launch() {
        try {
            Files.createDirectories(data.getParent());
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(ofSeconds(60))
                    // the library switches both off
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be started on port " + port, e);
        }
    }

    /** The jar that a server needs to talk to it. */
    public static Path driver() {
        try {
            return Path.of(PGSimpleDataSource.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public void createDatabase(String name) {
        try (Connection connection = database(USER).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?reWriteBatchedInserts=true";
    }

    /** Connections to one of its databases, not pooled. */
    public DataSource database(String name) {
        var database = new PGSimpleDataSource();
        database.setUrl(url(name));
        database.setUser(USER);
        database.setPassword(USER);
        return database;
    }

    /** What tells the hub to use it. */
    public Map<String, String> environment(String name) {
        return Map.of(
                "IMAS_DATABASE_CLASS",
                PGSimpleDataSource.class.getName(),
                "IMAS_DATABASE_URL",
                url(name),
                "IMAS_DATABASE_USER",
                USER,
                "IMAS_DATABASE_PASSWORD",
                USER);
    }

    /** The process that all others of the server descend from. */
    public long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends without writing anything more, as a loss of power does; the next start recovers from its log. */
    public void crash() {
        Optional<ProcessHandle> server = ProcessHandle.of(pid());
        try {
            new ProcessBuilder("kill", "-QUIT", Long.toString(pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.ifPresent(process -> await().atMost(ofSeconds(30)).until(() -> !process.isAlive()));
    }

    /** Up again on the same data and port, after a crash. */
    public void restart() {
        stop();
        running = launch();
    }

    private void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
