package org.imas.history;

import java.time.Instant;
import java.util.UUID;
import org.imas.delivery.Delivery;
import org.imas.delivery.DeliveryState;
import org.imas.delivery.Ending;
import org.imas.delivery.HeldBy;
import org.imas.provider.Notice;
import org.imas.provider.Task;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as lists show it: of which incident, to whom, how far it is, and what its last attempt came to.
 *
 * @param heldBy what holds it back until {@code nextAttemptAt}, or did
 * @param digest the delivery that told of it in its stead
 * @param since when it came to its end; when it was promised as long as it has none
 */
public record DeliverySummary(
        UUID id,
        InBrief incident,
        UUID providerId,
        String provider,
        String type,
        Task task,
        String target,
        String severity,
        int change,
        DeliveryState state,
        int attempts,
        DeliveryView.@Nullable AttemptView lastAttempt,
        @Nullable Ending ending,
        Instant createdAt,
        Instant since,
        @Nullable Instant nextAttemptAt,
        @Nullable HeldBy heldBy,
        @Nullable UUID digest) {

    /** The incident it tells of, as it was then. */
    public record InBrief(UUID id, String shortId, String title, String service) {

        static InBrief of(Notice notice) {
            return new InBrief(notice.incidentId(), notice.shortId(), notice.title(), notice.service());
        }
    }

    static DeliverySummary of(Delivery delivery, DeliveryView.@Nullable AttemptView lastAttempt) {
        Instant over = delivery.finishedAt();
        return new DeliverySummary(
                delivery.id(),
                InBrief.of(delivery.notice()),
                delivery.providerId(),
                delivery.providerName(),
                delivery.providerType(),
                delivery.task(),
                delivery.target(),
                delivery.severity(),
                delivery.changeNo(),
                delivery.state(),
                delivery.attempts(),
                lastAttempt,
                delivery.ending(),
                delivery.createdAt(),
                over == null ? delivery.createdAt() : over,
                delivery.nextAttemptAt(),
                delivery.heldBy(),
                delivery.digest());
    }
}
