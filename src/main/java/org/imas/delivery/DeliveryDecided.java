package org.imas.delivery;

import java.time.Instant;
import java.util.UUID;
import org.imas.provider.Task;

/**
 * Fired in the transaction in which a person decides what becomes of a delivery.
 *
 * @param promisedAt when the delivery was promised
 * @param reason what that person said; empty for a replay
 */
public record DeliveryDecided(
        UUID incidentId, Instant promisedAt, Task task, Kind kind, String actor, Addressee addressee, String reason) {

    /** What was decided. */
    public enum Kind {
        /** A dead letter is tried once more. */
        REPLAYED,
        /** A dead letter is given up. */
        DISCARDED,
        /** An open delivery is called off. */
        CANCELLED
    }

    /** Who was to be told, by which provider. */
    public record Addressee(String provider, String target) {}

    static DeliveryDecided of(Delivery delivery, Kind kind, String actor, String reason) {
        Addressee addressee = new Addressee(delivery.providerName(), delivery.target());
        return new DeliveryDecided(
                delivery.incidentId(), delivery.createdAt(), delivery.task(), kind, actor, addressee, reason);
    }
}
