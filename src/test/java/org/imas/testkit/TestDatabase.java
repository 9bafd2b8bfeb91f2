package org.imas.testkit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.imas.platform.Migrations;

/** A migrated database of its own for a test, with our persistence unit on it as EclipseLink runs it on a server. */
public final class TestDatabase implements AutoCloseable {

    private final DataSource dataSource;
    private final EntityManagerFactory factory;

    private TestDatabase(DataSource dataSource, String unit) {
        this.dataSource = dataSource;
        Migrations.migrate(dataSource);
        factory = Persistence.createEntityManagerFactory(
                unit,
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource", dataSource,
                        "jakarta.persistence.jtaDataSource", "",
                        "eclipselink.session-name", "imas-test-" + System.identityHashCode(dataSource),
                        "eclipselink.logging.level.metadata", "SEVERE", // that lazy is eager without weaving
                        "eclipselink.weaving", "false"));
    }

    public static TestDatabase open(DatabaseKind kind) {
        return open(kind, "imas");
    }

    public static TestDatabase open(DatabaseKind kind, String unit) {
        return new TestDatabase(kind.empty(), unit);
    }

    /** The same, with what {@code between} makes of its data source between it and EclipseLink. */
    public static TestDatabase open(DatabaseKind kind, UnaryOperator<DataSource> between) {
        return new TestDatabase(between.apply(kind.empty()), "imas");
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public <T> T inTransaction(Function<EntityManager, T> work) {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            T result = work.apply(entities);
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    public void transact(Consumer<EntityManager> work) {
        inTransaction(entities -> {
            work.accept(entities);
            return entities;
        });
    }

    public void sql(String statement) {
        try (Connection connection = dataSource.getConnection();
                Statement plain = connection.createStatement()) {
            plain.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
