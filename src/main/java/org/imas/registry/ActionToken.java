package org.imas.registry;

import java.time.Instant;
import java.util.UUID;
import org.imas.provider.Action;

/**
 * What a link in a message lets its holder do: the delivery says about which incident, and who was told.
 *
 * @param until when it ends, to the hour
 */
public record ActionToken(UUID delivery, Action action, Instant until) {

    public boolean over(Instant now) {
        return !now.isBefore(until);
    }
}
