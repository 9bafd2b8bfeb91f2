package db.migration;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * What is only ever written beside its parent, and outlived by it, is no longer compared with it row by row. In Java, as
 * each database gave these keys names of its own.
 */
public class V18__Drop_foreign_keys_of_history extends BaseJavaMigration {

    private static final Map<String, String> PARENTS =
            Map.of("timeline_entry", "incident", "delivery", "incident", "attempt", "delivery");

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        for (Map.Entry<String, String> child : PARENTS.entrySet()) {
            for (String key : keys(connection, child.getKey(), child.getValue())) {
                try (Statement statement = connection.createStatement()) {
                    // the name comes from the database's own catalogue
                    statement.execute("alter table " + child.getKey() + " drop constraint \"" + key + "\"");
                }
            }
        }
    }

    private static List<String> keys(Connection connection, String table, String parent) throws SQLException {
        DatabaseMetaData catalogue = connection.getMetaData();
        String stored = catalogue.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        List<String> names = new ArrayList<>();
        try (ResultSet keys = catalogue.getImportedKeys(connection.getCatalog(), connection.getSchema(), stored)) {
            while (keys.next()) {
                if (keys.getString("PKTABLE_NAME").equalsIgnoreCase(parent)) {
                    names.add(keys.getString("FK_NAME"));
                }
            }
        }
        return names;
    }
}
