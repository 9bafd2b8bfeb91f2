package org.imas.delivery;

import java.util.UUID;
import org.imas.provider.Notice;
import org.imas.provider.RoomWork;
import org.imas.provider.Task;
import org.imas.registry.Parcel;
import org.imas.registry.Permit;
import org.jspecify.annotations.Nullable;

/**
 * The right to send one delivery, once, until the lease is over; and all that sending needs.
 *
 * @param attempt the number of the attempt that it allows
 * @param claimed the delivery as the claim left it
 */
record Claim(UUID lease, int attempt, Delivery claimed, Parcel parcel, Permit permit) {

    static Claim of(Delivery delivery, UUID lease, Content content, Permit permit) {
        return new Claim(
                lease,
                delivery.attempts(),
                delivery,
                new Parcel(
                        delivery.id(),
                        delivery.task(),
                        delivery.target(),
                        content.notice(),
                        delivery.work(),
                        content.previous()),
                permit);
    }

    /** What is to be said, and what the remote called what was said before. */
    record Content(Notice notice, @Nullable String previous) {}

    UUID providerId() {
        return claimed.providerId();
    }

    UUID deliveryId() {
        return parcel.deliveryId();
    }

    Notice notice() {
        return parcel.notice();
    }

    Task task() {
        return parcel.task();
    }

    @Nullable
    String previous() {
        return parcel.previous();
    }

    @Nullable
    RoomWork work() {
        return parcel.work();
    }
}
