package org.imas.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.UUID;

/** Says what still refers to a row. It asks the foreign keys, so that no package must know who uses its rows. */
@ApplicationScoped
public class References {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** For people: {@code service (2), provider team (1)}; empty when nothing does. */
    String to(String table, UUID id) {
        Connection connection = database.unwrap(Connection.class);
        try {
            return users(connection, table, id);
        } catch (SQLException e) {
            throw new IllegalStateException("The foreign keys to " + table + " cannot be read", e);
        }
    }

    private static String users(Connection connection, String table, UUID id) throws SQLException {
        DatabaseMetaData catalogue = connection.getMetaData();
        String stored = catalogue.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        StringJoiner found = new StringJoiner(", ");
        try (ResultSet keys = catalogue.getExportedKeys(connection.getCatalog(), connection.getSchema(), stored)) {
            while (keys.next()) {
                String user = keys.getString("FKTABLE_NAME");
                long rows = rows(connection, user + " where " + keys.getString("FKCOLUMN_NAME"), id);
                if (rows > 0) {
                    found.add(user.toLowerCase(Locale.ROOT).replace('_', ' ') + " (" + rows + ")");
                }
            }
        }
        return found.toString();
    }

    private static long rows(Connection connection, String column, UUID id) throws SQLException {
        // the names come from the database's own catalogue
        try (PreparedStatement query = connection.prepareStatement("select count(*) from " + column + " = ?")) {
            query.setObject(1, id);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
