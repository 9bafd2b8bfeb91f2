package org.imas.statistics;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads what a statement finds row by row, without ever having all of it in memory, in the caller's transaction. */
final class Reading {

    private static final int AT_ONCE = 5_000;

    private final EntityManager database;

    Reading(EntityManager database) {
        this.database = database;
    }

    /** Takes in the row that the result stands at. */
    @FunctionalInterface
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    void each(String sql, List<Object> values, Row reader) {
        Connection connection = database.unwrap(Connection.class);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setFetchSize(AT_ONCE);
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The rows cannot be read", e);
        }
    }
}
