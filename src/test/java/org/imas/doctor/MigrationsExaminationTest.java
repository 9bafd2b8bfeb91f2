package org.imas.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database as this application wants it, and all that it can be instead. */
class MigrationsExaminationTest {

    private static final String NEWEST =
            "\"installed_rank\" = (select max(\"installed_rank\") from \"flyway_schema_history\")";

    private static Finding examined(TestDatabase database) {
        return new Beans()
                .with(new HubDatabase(database.dataSource()))
                .get(MigrationsExamination.class)
                .examine()
                .get(0);
    }

    private static String version(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement question = connection.createStatement();
                ResultSet answer =
                        question.executeQuery("select \"version\" from \"flyway_schema_history\" where " + NEWEST)) {
            answer.next();
            return answer.getString(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_version_of_the_database_is_held_against_the_newest_here(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = TestDatabase.open(kind)) {
            String newest = version(database);
            assertThat(examined(database)).isEqualTo(Finding.of(Symptom.MIGRATIONS_WELL, newest, newest));

            database.sql("update \"flyway_schema_history\" set \"success\" = false where " + NEWEST);
            assertThat(examined(database)).isEqualTo(Finding.of(Symptom.MIGRATIONS_FAILED, newest));

            database.sql("delete from \"flyway_schema_history\" where " + NEWEST);
            assertThat(examined(database)).isEqualTo(Finding.of(Symptom.MIGRATIONS_PENDING, version(database), newest));
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_that_a_newer_application_has_migrated_is_worth_a_warning(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = TestDatabase.open(kind)) {
            String newest = version(database);
            database.sql(
                    "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                            + " \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\") values (9999, '9999',"
                            + " 'later', 'SQL', 'V9999__later.sql', 1, 'x', 1, true)");
            assertThat(examined(database)).isEqualTo(Finding.of(Symptom.MIGRATIONS_NEWER, "9999", newest));
        }
    }
}
