package org.imas.testkit;

import java.util.EnumMap;
import java.util.Map;

/** One database of each kind for all tests of a class, opened when first asked for. */
public final class Databases implements AutoCloseable {

    private final Map<DatabaseKind, TestDatabase> open = new EnumMap<>(DatabaseKind.class);

    public TestDatabase of(DatabaseKind kind) {
        return open.computeIfAbsent(kind, TestDatabase::open);
    }

    @Override
    public void close() {
        open.values().forEach(TestDatabase::close);
        open.clear(); // another class may have them opened again
    }
}
