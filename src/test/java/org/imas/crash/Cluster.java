package org.imas.crash;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.imas.testkit.Artemis;
import org.imas.testkit.Gate;
import org.imas.testkit.PostgresServer;
import org.imas.testkit.World;

/** Two nodes of the hub on one PostgreSQL and one Artemis; the wire from the first one to the broker can be cut. */
public final class Cluster implements AutoCloseable {

    static final String DATABASE = "imas";
    static final String TOKEN = "cluster-bootstrap-token";

    /** Payara Micro reads it as a part of a command: docs/operations.md. */
    private static final String PASSWORD = "broker's-password";

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final PostgresServer database;
    private final Artemis broker;
    private final Gate wire;
    private final Node first;
    private final Node second;
    private final World world;

    /** @param settings besides those that all crash tests have */
    public Cluster(Path folder, Map<String, String> settings) {
        database = PostgresServer.start(folder.resolve("postgres"), Ports.free());
        database.createDatabase(DATABASE);
        broker = Artemis.start(folder.resolve("artemis"), Ports.free(), PASSWORD);
        wire = new Gate(broker.port(), Ports.free());
        Map<String, String> environment = new HashMap<>(Victim.ENVIRONMENT);
        environment.put("IMAS_BOOTSTRAP_TOKEN", TOKEN);
        environment.put("IMAS_SECRETS_KEY", KEY);
        environment.putAll(settings);
        first = new Node("first", folder, database, with(environment, broker.environment(wire.port())));
        second = new Node("second", folder, database, with(environment, broker.environment()));
        world = new World(second.api());
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> others) {
        Map<String, String> both = new HashMap<>(some);
        both.putAll(others);
        return Map.copyOf(both);
    }

    /** Each node that does not run; the first to come makes the tables. */
    public void start() {
        List.of(first, second).stream().filter(node -> !node.lives()).forEach(Node::start);
    }

    public Node first() {
        return first;
    }

    public Node second() {
        return second;
    }

    Artemis broker() {
        return broker;
    }

    PostgresServer database() {
        return database;
    }

    /** From the first node to the broker. */
    Gate wire() {
        return wire;
    }

    /** By way of the second node. */
    public World world() {
        return world;
    }

    /** The deliveries that some node is sending. */
    Set<String> inFlight() {
        try (Connection connection = database.database(DATABASE).getConnection()) {
            return Store.sending(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether all of these deliveries have come to their end. */
    boolean over(Set<String> deliveries) {
        String open = "select count(*) from delivery where id = any (?) and state in ('PENDING', 'SENDING', 'WAITING')";
        try (Connection connection = database.database(DATABASE).getConnection();
                PreparedStatement query = connection.prepareStatement(open)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", deliveries.stream().map(UUID::fromString).toArray()));
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() && rows.getInt(1) == 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        first.kill();
        second.kill();
        wire.close();
        broker.close();
        database.close();
    }
}
