package org.imas.platform;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks through the wrappers that containers put around an exception. */
public final class Causes {

    private static final int DEPTH = 20;
    private static final String INTEGRITY_CLASS = "23";

    private Causes() {}

    public static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** SQLSTATE class 23: a unique key or a reference would not hold. */
    public static boolean violatesUniqueness(Throwable thrown) {
        return find(thrown, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(state -> state.startsWith(INTEGRITY_CLASS))
                .isPresent();
    }
}
