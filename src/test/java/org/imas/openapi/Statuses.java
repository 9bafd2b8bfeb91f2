package org.imas.openapi;

import java.util.Map;
import java.util.Objects;

/** What the numbers of good answers mean. */
final class Statuses {

    private static final Map<String, String> MEANINGS = Map.of(
            "200", "Done",
            "201", "Made",
            "202", "Taken",
            "204", "Done; there is nothing to tell",
            "207", "Some were refused; the others were taken");

    private Statuses() {}

    static String meaning(String status) {
        return Objects.requireNonNull(MEANINGS.get(status), status);
    }
}
