package org.imas.platform;

import jakarta.json.JsonValue;
import java.util.List;

/** What one JSON value must look like. */
@FunctionalInterface
interface ValueShape {

    /** Adds to {@code faults} what is wrong with the value that stands at {@code path}. */
    void check(JsonValue value, String path, List<Fault> faults);

    default boolean nullable() {
        return true;
    }
}
