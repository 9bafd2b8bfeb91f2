package org.imas.silence;

import java.time.Instant;
import java.util.UUID;

/**
 * What holds an incident back, and until when; if several do, the one that ends last.
 *
 * @param reason what its author said
 * @param until from that time on it no longer does
 */
public record Hold(Kind kind, UUID id, String reason, Instant until) {

    /** What it is. */
    public enum Kind {
        SILENCE,
        MAINTENANCE_WINDOW
    }
}
