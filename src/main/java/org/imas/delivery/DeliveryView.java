package org.imas.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery as REST and pages show it: the provider, the target, the state, why, and every attempt. */
public record DeliveryView(
        UUID id,
        String provider,
        String type,
        String target,
        int change,
        DeliveryState state,
        List<Reason> reasons,
        List<AttemptView> attempts,
        @Nullable Instant nextAttemptAt) {

    /** One attempt: when it began, how long it took in milliseconds, how it ended, what the remote said, which process made it. */
    public record AttemptView(
            int number, Instant at, String outcome, long durationMs, String code, String detail, String node) {}

    static DeliveryView of(Delivery delivery, List<Attempt> attempts) {
        return new DeliveryView(
                delivery.id(),
                delivery.providerName(),
                delivery.providerType(),
                delivery.target(),
                delivery.changeNo(),
                delivery.state(),
                delivery.reasons(),
                attempts.stream()
                        .filter(attempt -> attempt.deliveryId().equals(delivery.id()))
                        .map(DeliveryView::view)
                        .toList(),
                delivery.nextAttemptAt());
    }

    private static AttemptView view(Attempt attempt) {
        return new AttemptView(
                attempt.number(),
                attempt.startedAt(),
                attempt.outcome().name(),
                attempt.durationMs(),
                attempt.code(),
                attempt.detail(),
                attempt.node());
    }
}
