package org.imas.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @Test
    void what_was_committed_before_a_crash_is_there_after_the_restart(@TempDir Path folder) throws SQLException {
        try (PostgresServer server = PostgresServer.start(folder.resolve("pg"), PayaraMicro.freePort())) {
            server.createDatabase("kept");
            change(server, "create table thing (name varchar(20))");
            change(server, "insert into thing values ('committed')");
            server.crash();
            server.restart();
            assertThat(ask(server, "select name from thing")).isEqualTo("committed");
        }
    }

    @Test
    void a_commit_is_on_the_disk_before_it_is_answered(@TempDir Path folder) throws SQLException {
        try (PostgresServer server = PostgresServer.start(folder.resolve("pg"), PayaraMicro.freePort())) {
            server.createDatabase("kept");
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
        }
    }

    private static void change(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.database("kept").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.database("kept").getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
