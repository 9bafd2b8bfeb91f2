package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Causes;
import org.imas.provider.SendResult;
import org.imas.registry.Parcel;
import org.imas.registry.ProviderCalls;

/** Makes one attempt: claims, sends without holding a transaction, stores how it ended, asks for the next one. */
@ApplicationScoped
public class Dispatcher {

    private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());

    @Inject
    private Deliveries deliveries;

    @Inject
    private ProviderCalls providers;

    @Inject
    private DeliveryQueue queue;

    @Inject
    private Clock clock;

    void dispatch(UUID id) {
        claim(id).ifPresent(this::attempt);
    }

    private Optional<Claim> claim(UUID id) {
        try {
            return deliveries.claim(id);
        } catch (RuntimeException e) {
            if (Causes.find(e, OptimisticLockException.class).isPresent()) {
                return Optional.empty(); // another worker was faster
            }
            throw e;
        }
    }

    private void attempt(Claim claim) {
        Instant startedAt = clock.instant();
        long from = System.nanoTime();
        SendResult result = providers.call(claim.providerId(), parcel(claim));
        Ended ended = new Ended(startedAt, Duration.ofNanos(System.nanoTime() - from), result);
        Optional<Instant> next = deliveries.ended(claim, ended);
        log(claim, ended, next);
        next.ifPresent(at -> queue.send(List.of(claim.deliveryId()), Duration.between(clock.instant(), at)));
    }

    private static Parcel parcel(Claim claim) {
        return new Parcel(
                claim.deliveryId(), claim.task(), claim.target(), claim.notice(), claim.work(), claim.previous());
    }

    private static void log(Claim claim, Ended ended, Optional<Instant> next) {
        LOG.log(
                System.Logger.Level.INFO,
                "event=attempt delivery=" + claim.deliveryId()
                        + " incident=" + claim.notice().incidentId()
                        + " task=" + claim.task()
                        + " attempt=" + claim.attempt()
                        + " at=" + ended.startedAt()
                        + " outcome=" + ended.result().outcome()
                        + " code=" + ended.result().code()
                        + " durationMs=" + ended.duration().toMillis()
                        + " next=" + next.map(Instant::toString).orElse("none"));
    }
}
