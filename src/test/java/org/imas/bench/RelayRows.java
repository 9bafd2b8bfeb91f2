package org.imas.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The relay's one table. */
final class RelayRows {

    private final String url;

    /** An incident as it came. */
    record Row(long id, String body) {}

    /** How its delivery went. */
    record Outcome(long id, String state) {}

    RelayRows(String url) throws SQLException {
        this.url = url;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists incident (id bigint primary key, body text not null,"
                    + " state varchar(20) not null, created_at timestamptz not null, finished_at timestamptz)");
            statement.execute(
                    "create index if not exists incident_pending on incident (id) where state <> 'DELIVERED'");
            connection.commit();
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
        return connection;
    }

    long lastId() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select coalesce(max(id), 0) from incident")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    List<Row> pending() throws SQLException {
        List<Row> pending = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id, body from incident where state <> 'DELIVERED' order by id")) {
            while (rows.next()) {
                pending.add(new Row(rows.getLong(1), rows.getString(2)));
            }
        }
        return pending;
    }

    GroupCommit.Batch<Row> inserts() throws SQLException {
        Connection connection = connect();
        PreparedStatement insert = connection.prepareStatement(
                "insert into incident (id, body, state, created_at) values (?, ?, ?, now())");
        return rows -> {
            for (Row row : rows) {
                insert.setLong(1, row.id());
                insert.setString(2, row.body());
                insert.setString(3, "PENDING");
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        };
    }

    GroupCommit.Batch<Outcome> updates() throws SQLException {
        Connection connection = connect();
        PreparedStatement update =
                connection.prepareStatement("update incident set state = ?, finished_at = now() where id = ?");
        return outcomes -> {
            for (Outcome outcome : outcomes) {
                update.setString(1, outcome.state());
                update.setLong(2, outcome.id());
                update.addBatch();
            }
            update.executeBatch();
            connection.commit();
        };
    }
}
