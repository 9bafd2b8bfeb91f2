package org.imas.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document changes, or has changed.
 *
 * @param fingerprint of the configuration before; to be given back when it is applied
 * @param prune whether what the document does not name is removed, in the sections that it has
 * @param unchanged how many things stay as they are
 * @param left how many of them are in a section of the document, but not named there: prune would remove them
 */
public record Plan(
        String fingerprint,
        boolean prune,
        int created,
        int changed,
        int removed,
        int unchanged,
        int left,
        List<Change> changes) {

    /** What happens to a thing. */
    public enum Kind {
        CREATED,
        CHANGED,
        REMOVED
    }

    /** What happens to a secret, of which no more is told. */
    public enum Secret {
        SET,
        CHANGED,
        KEPT,
        REMOVED
    }

    /**
     * One thing that becomes another.
     *
     * @param section of the document
     * @param name what tells it from the others there
     * @param fields in which it differs
     */
    public record Change(String section, String name, Kind kind, List<Field> fields) {}

    /**
     * One value.
     *
     * @param path within the thing, such as {@code steps[0].wait}
     * @param from absent where there was none
     * @param to absent where there will be none
     * @param secret absent where it is none; then {@code from} and {@code to} are masked
     */
    public record Field(
            String path,
            @Nullable String from,
            @Nullable String to,
            @Nullable Secret secret) {}

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
