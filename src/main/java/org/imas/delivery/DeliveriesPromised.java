package org.imas.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Fired inside the transaction that stores them; heard once it is committed. */
record DeliveriesPromised(List<Due> all) {

    /** One delivery, and when it is to be worked on. */
    record Due(UUID id, Instant at) {}
}
