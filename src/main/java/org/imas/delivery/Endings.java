package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.persistence.sessions.UnitOfWork;
import org.imas.provider.SendResult;
import org.imas.registry.KnownType;
import org.imas.registry.ProviderTypes;
import org.jspecify.annotations.Nullable;

/** Stores how attempts ended, many in one short transaction, and lets go what waited for them. */
@ApplicationScoped
@Transactional
public class Endings {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    private DeliverySettings settings;

    @Inject
    private ProviderTypes types;

    @Inject
    private DeliveryNews news;

    /** An attempt that is over. */
    record Done(Claim claim, Ended how) {}

    /**
     * Stores them without another look at the rows; answers when each will be tried again, if at all.
     *
     * @throws jakarta.persistence.OptimisticLockException where any was changed since it was claimed: nothing is stored
     */
    Map<UUID, Instant> storeAsClaimed(List<Done> attempts) {
        UnitOfWork work = database.unwrap(UnitOfWork.class);
        Map<UUID, Instant> next = store(attempts, claim -> (Delivery) work.registerExistingObject(claim.claimed()));
        database.flush();
        return next;
    }

    /** The same for what may have been changed meanwhile. */
    Map<UUID, Instant> store(List<Done> attempts) {
        Map<UUID, Delivery> rows = new Locked(database)
                .all(attempts.stream().map(done -> done.claim().deliveryId()).toList()).stream()
                        .collect(Collectors.toMap(Delivery::id, Function.identity()));
        return store(attempts, claim -> rows.get(claim.deliveryId()));
    }

    private Map<UUID, Instant> store(List<Done> attempts, Function<Claim, @Nullable Delivery> rows) {
        Map<UUID, Instant> next = new HashMap<>();
        Map<UUID, DeliveriesPromised.Due> again = new LinkedHashMap<>();
        for (Done done : attempts) {
            Delivery delivery = rows.apply(done.claim());
            if (delivery != null) {
                store(delivery, done);
                if (delivery.state() == DeliveryState.WAITING) {
                    next.put(delivery.id(), delivery.dueAt());
                    again.put(delivery.id(), DeliveriesPromised.Due.of(delivery));
                }
            }
        }
        news.due(List.copyOf(again.values()));
        return next;
    }

    private void store(Delivery delivery, Done done) {
        Claim claim = done.claim();
        database.persist(Attempt.of(delivery.id(), claim.attempt(), done.how(), settings.node()));
        boolean wasOpen = delivery.state().open();
        delivery.ended(claim.lease(), done.how().result(), clock.instant(), policy(delivery));
        if (wasOpen && !delivery.state().open()) {
            news.ended(delivery, claim.notice());
        }
    }

    /**
     * A sender that ended before it could say how it went leaves an unclear attempt; false where that must not be
     * repeated, or nobody wants it told any more, and so ends the delivery.
     */
    boolean mayRepeat(Delivery delivery) {
        SendResult unclear = SendResult.unclear("sender-lost", "The sender ended before it could say how this went");
        Instant now = clock.instant();
        Ended attempt = new Ended(now, Duration.ZERO, unclear);
        database.persist(Attempt.of(delivery.id(), delivery.attempts(), attempt, settings.node()));
        boolean resend = policy(delivery).resendUnclear();
        if (resend && !delivery.giveWayIfUnwanted(now)) {
            return true;
        }
        if (!resend) {
            delivery.abandon(now);
        }
        news.ended(delivery);
        return false;
    }

    private RetryPolicy policy(Delivery delivery) {
        boolean resend = !delivery.task().tells()
                || types.named(delivery.providerType())
                        .map(KnownType::resendUnclear)
                        .orElse(true);
        return settings.retryPolicy().resending(resend);
    }
}
