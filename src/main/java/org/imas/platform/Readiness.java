package org.imas.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Ready means: an incident posted now would be accepted, which takes no more than the database. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {

    private static final int SECONDS = 3;

    @Resource(lookup = "jdbc/imas")
    private DataSource database;

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("incidents-accepted");
        try (Connection connection = database.getConnection()) {
            return check.status(connection.isValid(SECONDS)).build();
        } catch (SQLException e) {
            return check.down().withData("database", "not reachable").build();
        }
    }
}
