package org.imas.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.delivery.Attempt;
import org.imas.delivery.Delivery;
import org.imas.delivery.DeliveryState;
import org.imas.delivery.Ending;
import org.imas.delivery.HeldBy;
import org.imas.delivery.Reason;
import org.imas.provider.Remedy;
import org.imas.provider.Task;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as REST and pages show it: the provider, the target, the state, why, and every attempt.
 *
 * @param expiresAt when it is given up if it was not delivered by then
 * @param ending why it ended, where that was not by an answer of the remote
 * @param event what happened to the incident, as the notice says it
 * @param fallbackOf the delivery that it stands in for
 * @param followedBy the newer one to the same target, which takes its place where it has not arrived
 * @param standIn the delivery that was made through the fallback in place of this one
 * @param heldBy what holds it back until {@code nextAttemptAt}, or did
 * @param digest the delivery that told of it in its stead
 */
public record DeliveryView(
        UUID id,
        String provider,
        String type,
        Task task,
        String target,
        int change,
        String event,
        DeliveryState state,
        List<Reason> reasons,
        List<AttemptView> attempts,
        @Nullable Instant nextAttemptAt,
        Instant expiresAt,
        @Nullable Ending ending,
        @Nullable UUID fallbackOf,
        @Nullable UUID standIn,
        @Nullable UUID followedBy,
        @Nullable HeldBy heldBy,
        @Nullable UUID digest) {

    /**
     * One attempt: when it began, how long it took in milliseconds, how it ended, what the remote said, which process
     * made it; and where it was not accepted and something is known of it, the cause and what to do.
     */
    public record AttemptView(
            int number,
            Instant at,
            String outcome,
            long durationMs,
            String code,
            String detail,
            String node,
            @Nullable String cause,
            @Nullable String remedy) {

        static AttemptView of(Attempt attempt, Optional<Remedy> remedy) {
            return new AttemptView(
                    attempt.number(),
                    attempt.startedAt(),
                    attempt.outcome().name(),
                    attempt.durationMs(),
                    attempt.code(),
                    attempt.detail(),
                    attempt.node(),
                    remedy.map(Remedy::cause).orElse(null),
                    remedy.map(Remedy::remedy).orElse(null));
        }
    }

    static DeliveryView of(Delivery delivery, List<AttemptView> attempts) {
        return new DeliveryView(
                delivery.id(),
                delivery.providerName(),
                delivery.providerType(),
                delivery.task(),
                delivery.target(),
                delivery.changeNo(),
                delivery.notice().event(),
                delivery.state(),
                delivery.reasons(),
                attempts,
                delivery.nextAttemptAt(),
                delivery.expiresAt(),
                delivery.ending(),
                delivery.fallbackOf(),
                delivery.standIn(),
                delivery.followedBy(),
                delivery.heldBy(),
                delivery.digest());
    }
}
