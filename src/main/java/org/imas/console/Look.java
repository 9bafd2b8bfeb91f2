package org.imas.console;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One look at an incident: everything on the page is read anew for the next one. */
public record Look(UUID incident, int number) implements Serializable {

    /** What was read for a look. */
    record Seen<T>(Look look, T what) {

        /** As it was read for that look, if it was. */
        static <T> @Nullable T at(Look look, @Nullable Seen<T> seen) {
            return seen != null && seen.look().equals(look) ? seen.what() : null;
        }
    }
}
