package org.imas.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.imas.testkit.PayaraMicro;

/** The embedded database that the Payara Micro configuration ships; it crashes with the server. */
final class H2Store implements Store {

    private final Path data;
    private final Map<String, String> environment;

    H2Store(Path data, Map<String, String> environment) {
        this.data = data;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "H2";
    }

    @Override
    public PayaraMicro.Setup setup(int port, Path log) {
        return new PayaraMicro.Setup(port, data, log, environment);
    }

    /** Reads a copy: opening the file itself would repair it, and that is the server's part. */
    @Override
    public Set<String> inFlight() {
        Path copy = data.resolve("in-flight.mv.db");
        try {
            Files.copy(data.resolve("imas.mv.db"), copy, StandardCopyOption.REPLACE_EXISTING);
            String name = copy.toAbsolutePath().toString().replace(".mv.db", "");
            try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + name, "imas", "imas")) {
                return Store.sending(connection);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void crash() {
        throw new UnsupportedOperationException("H2 lives inside the server");
    }

    @Override
    public void restart() {
        throw new UnsupportedOperationException("H2 lives inside the server");
    }

    @Override
    public void close() {
        // nothing runs
    }
}
