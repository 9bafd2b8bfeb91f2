package org.imas.upkeep;

import java.util.UUID;
import org.imas.delivery.Workload;

/** A node that has nothing in mind. */
final class IdleWorkload extends Workload {

    @Override
    public boolean knows(UUID id) {
        return false;
    }
}
