package org.imas.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Fired in the transaction that makes deliveries due; they are announced to the senders once it is committed. */
public record DeliveriesPromised(List<Due> all) {

    /** Which one, from when, and how urgent: 0 first, 9 last. */
    public record Due(UUID id, Instant at, int urgency) {

        static Due of(Delivery delivery) {
            return new Due(delivery.id(), delivery.dueAt(), delivery.urgency());
        }
    }
}
