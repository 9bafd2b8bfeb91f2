package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.provider.Task;
import org.imas.registry.Roster;

/** Stores promises in the caller's transaction: they are committed with the incident, or not at all. */
@ApplicationScoped
public class Outbox {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    private Budgets budgets;

    @Inject
    private DeliveryNews news;

    @Inject
    private Express express;

    @Inject
    private Roster roster;

    /**
     * Promises what all belongs to one change of one incident. What waits to be told to the same target is replaced by
     * what is newer; what is being sent just now is waited for. Answers their ids, in the same order.
     */
    public List<UUID> promise(List<Promise> promises) {
        Instant now = clock.instant();
        List<Delivery> fresh = promises.stream()
                .map(promise -> Delivery.promised(
                        promise,
                        now,
                        budgets.of(promise.providerType(), promise.notice().severity())))
                .toList();
        List<Delivery> earlier = fresh.isEmpty() ? List.of() : earlier(fresh.get(0));
        List<DeliveriesPromised.Due> due = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            Delivery delivery = fresh.get(i);
            fallBackInTime(delivery);
            database.persist(delivery);
            if (!queueBehind(delivery, earlier, now)
                    && delivery.state() != DeliveryState.HELD
                    && !express.takes(delivery, promises.get(i).notice())) {
                due.add(DeliveriesPromised.Due.of(delivery));
            }
        }
        news.due(due);
        return fresh.stream().map(Delivery::id).toList();
    }

    /** What is held is counted from the time when it is let go. */
    private void fallBackInTime(Delivery delivery) {
        if (delivery.state() != DeliveryState.HELD) {
            fallback(delivery)
                    .ifPresent(after -> delivery.fallBackAt(delivery.dueAt().plus(after)));
        }
    }

    /** It is held no longer: it goes out as it is. */
    void letGo(Delivery delivery) {
        delivery.letGo(clock.instant(), budgets.of(delivery.providerType(), delivery.severity()));
        fallBackInTime(delivery);
        news.due(List.of(DeliveriesPromised.Due.of(delivery)));
    }

    /** After what time the fallback of its provider is used, if that has one and a time for it. */
    private Optional<Duration> fallback(Delivery delivery) {
        return delivery.task().tells()
                ? roster.byId(delivery.providerId())
                        .filter(provider -> provider.fallback().isPresent())
                        .flatMap(provider -> provider.fallbackAfter(delivery.severity()))
                : Optional.empty();
    }

    /** What is still under way of the changes before; locked, so that no sender takes it while this is decided. */
    private List<Delivery> earlier(Delivery delivery) {
        if (delivery.changeNo() <= 1) {
            return List.of();
        }
        List<UUID> open = database.createQuery(
                        "select d.id from Delivery d where d.incidentId = :incident and d.nextAttemptAt is not null",
                        UUID.class)
                .setParameter("incident", delivery.incidentId())
                .getResultList();
        return open.isEmpty() ? List.of() : new Locked(database).all(open);
    }

    /** Answers whether it must wait for the end of another one, which then will announce it. */
    private boolean queueBehind(Delivery delivery, List<Delivery> earlier, Instant now) {
        List<Delivery> before = earlier.stream()
                .filter(other -> other.state().open() && delivery.follows(other))
                .sorted(Comparator.comparingInt(Delivery::changeNo))
                .toList();
        if (before.isEmpty()) {
            return false;
        }
        if (delivery.task() == Task.NOTIFY) {
            before.forEach(other -> replace(other, delivery, now));
        } else {
            before.get(before.size() - 1).follow(delivery.id());
        }
        return before.stream().anyMatch(other -> other.state().open());
    }

    private void replace(Delivery other, Delivery delivery, Instant now) {
        other.supersede(delivery.id(), now);
        if (!other.state().open()) {
            news.ended(other);
        }
    }
}
