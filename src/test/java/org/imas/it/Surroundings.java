package org.imas.it;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.imas.testkit.Artemis;
import org.imas.testkit.HubServer;
import org.imas.testkit.PostgresServer;

/** A real PostgreSQL and a real Artemis, for servers that bring neither along. */
final class Surroundings implements AutoCloseable {

    private static final String DATABASE = "imas";

    private final PostgresServer database;
    private final Artemis broker;

    Surroundings(Path folder) {
        database = PostgresServer.start(folder.resolve("pg"), HubServer.freePort());
        database.createDatabase(DATABASE);
        broker = Artemis.start(folder.resolve("artemis"), HubServer.freePort());
    }

    /** What tells a hub to use them. */
    Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(database.environment(DATABASE));
        all.putAll(broker.environment());
        return all;
    }

    Artemis broker() {
        return broker;
    }

    @Override
    public void close() {
        broker.close();
        database.close();
    }
}
