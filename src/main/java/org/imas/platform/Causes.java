package org.imas.platform;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks through the wrappers that containers put around an exception. */
public final class Causes {

    private static final int DEPTH = 20;
    private static final String UNIQUE = "23505"; // on PostgreSQL and H2 alike
    private static final Set<String> REFERENCES = Set.of("23503", "23506"); // the second is H2's, for a missing parent

    private Causes() {}

    public static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** The innermost one: what it all began with. */
    public static Throwable root(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH)
                .reduce((outer, inner) -> inner)
                .orElse(thrown);
    }

    /** A unique key would not hold. */
    public static boolean violatesUniqueness(Throwable thrown) {
        return sqlState(thrown).filter(UNIQUE::equals).isPresent();
    }

    /** A foreign key would not hold. */
    public static boolean breaksReference(Throwable thrown) {
        return sqlState(thrown).filter(REFERENCES::contains).isPresent();
    }

    private static Optional<String> sqlState(Throwable thrown) {
        return find(thrown, SQLException.class).map(SQLException::getSQLState);
    }
}
