package org.imas.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to the version this WAR needs, before anything else touches it. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    @Resource(lookup = "jdbc/imas")
    private DataSource database;

    @Inject
    private Workers workers;

    /** No other method here may have its name: Payara looks for it by that alone. */
    @PostConstruct
    void start() {
        migrate(database);
        workers.adopt(); // here, in a component and before any thread is needed
    }

    /** The same for tests, on whatever database they bring. */
    public static void migrate(DataSource database) {
        flyway(database).migrate();
    }

    /** What the database has of what this WAR needs; changes nothing. */
    public static Schema schema(DataSource database) {
        return Schema.of(flyway(database).info());
    }

    private static Flyway flyway(DataSource database) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load();
    }
}
