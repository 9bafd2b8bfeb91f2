package org.imas.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Many copies of one incident that was delivered, with all that belongs to it. Columns are asked for, so that new ones
 * come along.
 */
final class StoredRows {

    private final DataSource database;

    StoredRows(DataSource database) {
        this.database = database;
    }

    void add(int count) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            // the references are right by construction; checking millions of them takes minutes
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            String delivery = first(
                    statement,
                    "select d.id from delivery d where d.state = 'DELIVERED' and 1 ="
                            + " (select count(*) from delivery o where o.incident_id = d.incident_id) limit 1");
            String incident = first(statement, "select incident_id from delivery where id = '" + delivery + "'");
            Copies copies = new Copies(statement, count);
            copies.of(
                    "incident",
                    incident,
                    Map.of(
                            "id", id(0),
                            "short_id", "upper(lpad(to_hex(i), 8, '0'))",
                            "open_key", "null",
                            "dedup_key", "null",
                            "status", "'RESOLVED'",
                            "resolved_at", "t.created_at"));
            copies.of("delivery", delivery, Map.of("id", id(1), "incident_id", id(0)));
            int kind = 2;
            for (String attempt : all(statement, "select id from attempt where delivery_id = '" + delivery + "'")) {
                copies.of("attempt", attempt, Map.of("id", id(kind++), "delivery_id", id(1)));
            }
            for (String entry :
                    all(statement, "select id from timeline_entry where incident_id = '" + incident + "'")) {
                copies.of("timeline_entry", entry, Map.of("id", id(kind++), "incident_id", id(0)));
            }
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ordered like the real ones and before all of them; each kind of row has its own. */
    private static String id(int kind) {
        return "('01000000-0000-7%03x-8000-' || lpad(to_hex(i), 12, '0'))::uuid".formatted(kind);
    }

    private static String first(Statement statement, String query) throws SQLException {
        return all(statement, query).get(0);
    }

    private static List<String> all(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private record Copies(Statement statement, int count) {

        void of(String table, String id, Map<String, String> changed) throws SQLException {
            List<String> columns = all(
                    statement,
                    "select column_name from information_schema.columns where table_schema = 'public'"
                            + " and table_name = '" + table + "' order by ordinal_position");
            List<String> values = columns.stream()
                    .map(column -> changed.getOrDefault(column, "t." + column))
                    .toList();
            statement.execute("insert into " + table + " (" + String.join(", ", columns) + ") select "
                    + String.join(", ", values) + " from " + table + " t, generate_series(1, " + count
                    + ") i where t.id = '" + id + "'");
        }
    }
}
