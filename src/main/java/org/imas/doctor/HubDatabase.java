package org.imas.doctor;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The database as such, whatever is in it. */
@ApplicationScoped
public class HubDatabase {

    @Resource(lookup = "jdbc/imas")
    private DataSource source;

    public HubDatabase() {}

    HubDatabase(DataSource source) {
        this.source = source;
    }

    DataSource source() {
        return source;
    }

    Connection connection() throws SQLException {
        return source.getConnection();
    }
}
