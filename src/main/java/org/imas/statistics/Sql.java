package org.imas.statistics;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads what a statement finds row by row, without ever having all of it in memory, and writes, in the caller's transaction. */
final class Sql {

    private static final int AT_ONCE = 5_000;

    private final EntityManager database;

    Sql(EntityManager database) {
        this.database = database;
    }

    /** Takes in the row that the result stands at. */
    @FunctionalInterface
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    void each(String sql, List<?> values, Row reader) {
        try (PreparedStatement query = prepared(sql, values)) {
            query.setFetchSize(AT_ONCE);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The rows cannot be read", e);
        }
    }

    void run(String sql, List<?> values) {
        try (PreparedStatement change = prepared(sql, values)) {
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The rows cannot be written", e);
        }
    }

    private PreparedStatement prepared(String sql, List<?> values) throws SQLException {
        PreparedStatement statement = database.unwrap(Connection.class).prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
