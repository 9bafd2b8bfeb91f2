package org.imas.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds a delivery back.
 *
 * @param source the silence, the maintenance window, or the team or person with quiet hours; absent for a storm
 */
public record HeldBy(Kind kind, @Nullable UUID source) {

    public static final HeldBy STORM = new HeldBy(Kind.STORM, null);

    /** What it is. */
    public enum Kind {
        SILENCE,
        MAINTENANCE_WINDOW,
        QUIET_HOURS,
        /** Its target gets too many notices at the moment. */
        STORM
    }
}
