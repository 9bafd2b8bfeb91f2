package org.imas.delivery;

import org.imas.provider.Notice;

/** Has every delivery announced, as a node does that has no sender free. */
public final class NoExpress extends Express {

    @Override
    boolean takes(Delivery delivery, Notice notice) {
        return false;
    }
}
