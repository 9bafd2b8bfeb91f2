package org.imas.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the signature of a resource does not say.
 *
 * @param statuses of its good answers; with a + where a header says the location of what was made
 * @param answer what they hold, as {@code operations.txt} spells it
 * @param summary in a few words
 */
record OperationLine(List<String> statuses, String answer, String summary) {

    /** Of all operations, by method and path below the address of the API. */
    static Map<String, OperationLine> all() {
        Map<String, OperationLine> all = new LinkedHashMap<>();
        Trees.resource("operations.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    String[] parts = line.split(" \\| ");
                    all.put(parts[0], new OperationLine(List.of(parts[1].split(" ")), parts[2], parts[3]));
                });
        return all;
    }
}
