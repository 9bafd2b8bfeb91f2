package org.imas.crash;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.imas.testkit.PayaraMicro;

/** The database of a hub, kept over all the hub's lives. */
interface Store extends AutoCloseable {

    String name();

    /** How a server on this database is started; what the hub is told besides is in {@code environment}. */
    PayaraMicro.Setup setup(int port, Path log);

    /** The deliveries that somebody was sending; asked right after a crash. */
    Set<String> inFlight();

    /** Stops it at once, with no chance to write anything. */
    void crash();

    void restart();

    @Override
    void close();

    static Set<String> sending(Connection connection) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from delivery where state = 'SENDING'")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
