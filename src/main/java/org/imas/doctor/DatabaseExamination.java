package org.imas.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.imas.platform.Causes;

/** Whether the database can be reached, what it is, and how long one question to it takes. */
@ApplicationScoped
public class DatabaseExamination implements Examination {

    private static final System.Logger LOG = System.getLogger(DatabaseExamination.class.getName());
    private static final Duration SLOW = Duration.ofMillis(250);

    @Inject
    private HubDatabase database;

    @Override
    public Subject subject() {
        return Subject.DATABASE;
    }

    @Override
    public List<Finding> examine() {
        try (Connection connection = database.connection()) {
            DatabaseMetaData about = connection.getMetaData();
            return List.of(
                    found(roundTrip(connection), about.getDatabaseProductName(), about.getDatabaseProductVersion()));
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "event=examination-failed check=database", e);
            return List.of(
                    Finding.of(Symptom.DATABASE_AWAY, Causes.root(e).getClass().getName()));
        }
    }

    static Finding found(Duration roundTrip, String product, String version) {
        Symptom symptom = roundTrip.compareTo(SLOW) > 0 ? Symptom.DATABASE_SLOW : Symptom.DATABASE_WELL;
        return Finding.of(symptom, product, version, roundTrip.toMillis());
    }

    private static Duration roundTrip(Connection connection) throws SQLException {
        try (Statement question = connection.createStatement()) {
            long from = System.nanoTime();
            question.execute("select 1");
            return Duration.ofNanos(System.nanoTime() - from);
        }
    }
}
