package org.imas.alerts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one alert.
 *
 * @param at where it stands in the request
 * @param alert what its sender's people know it by; empty where it could not be read
 * @param incident the one that it made, joined or moved
 * @param reason why it was refused
 */
public record AlertResult(
        String at,
        String alert,
        Became became,
        @Nullable UUID incident,
        @Nullable String reason) {

    /** Words of the answer. */
    public enum Became {
        CREATED,
        JOINED,
        REOPENED,
        ACKNOWLEDGED,
        RESOLVED,
        /** There is no open incident of it. */
        NOTHING_OPEN,
        REFUSED
    }
}
