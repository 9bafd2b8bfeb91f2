package org.imas.delivery;

import java.util.UUID;
import org.imas.provider.Notice;
import org.imas.provider.Task;
import org.jspecify.annotations.Nullable;

/**
 * Fired in the transaction that ends a delivery for good.
 *
 * @param remote what the service calls what was made, if it was
 */
public record DeliveryEnded(
        UUID deliveryId,
        UUID providerId,
        Task task,
        Notice notice,
        DeliveryState state,
        @Nullable String remote) {

    static DeliveryEnded of(Delivery delivery, Notice notice) {
        return new DeliveryEnded(
                delivery.id(), delivery.providerId(), delivery.task(), notice, delivery.state(), delivery.remote());
    }
}
