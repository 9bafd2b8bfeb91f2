package org.imas.crash;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.imas.testkit.PayaraMicro;
import org.imas.testkit.PostgresServer;

/** A PostgreSQL of its own, which crashes apart from the server. */
final class PostgresStore implements Store {

    private static final String DATABASE = "imas";

    private final Path data;
    private final Map<String, String> environment;
    private final PostgresServer server;

    PostgresStore(Path data, Map<String, String> environment) {
        this.data = data;
        this.environment = environment;
        this.server = PostgresServer.start(data.resolve("postgres"), Ports.free());
        server.createDatabase(DATABASE);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public PayaraMicro.Setup setup(int port, Path log) {
        return new PayaraMicro.Setup(port, data, log, environment).on(server, DATABASE);
    }

    @Override
    public Set<String> inFlight() {
        try (Connection connection = server.database(DATABASE).getConnection()) {
            return Store.sending(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void crash() {
        server.crash();
    }

    @Override
    public void restart() {
        server.restart();
    }

    @Override
    public void close() {
        server.close();
    }
}
