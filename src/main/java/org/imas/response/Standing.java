package org.imas.response;

import java.time.Instant;
import org.imas.incident.IncidentView;
import org.imas.provider.Action;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with what a link offers.
 *
 * @param by who did it where it is done; absent while it can be done
 */
record Standing(
        IncidentView incident,
        Action action,
        State state,
        @Nullable Doer by) {

    enum State {
        /** It can be done. */
        OPEN,
        /** It was done this very moment. */
        DONE,
        /** It was done by this link before. */
        USED,
        /** It is done already, or the incident is further on. */
        NEEDLESS
    }

    /** Who did it, and when. */
    record Doer(String name, Instant at) {}
}
