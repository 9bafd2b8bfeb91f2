package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imas.provider.Notice;
import org.imas.provider.Reach;
import org.imas.provider.Task;
import org.imas.registry.ConfiguredProvider;
import org.imas.registry.ProviderTypes;
import org.imas.registry.Roster;

/**
 * Has a notice told through the fallback of its provider where that failed, or did not succeed in time: once, in the
 * transaction that finds it so. The first delivery goes on as before.
 */
@ApplicationScoped
@Transactional
public class StandIns {

    private static final System.Logger LOG = System.getLogger(StandIns.class.getName());

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Outbox outbox;

    @Inject
    private Roster roster;

    @Inject
    private ProviderTypes types;

    @Inject
    private Event<StandInUsed> used;

    @Inject
    private Clock clock;

    void onEnded(@Observes DeliveryEnded ended) {
        if (ended.task().tells() && ended.state().failed()) {
            Delivery delivery = database.find(Delivery.class, ended.deliveryId());
            if (delivery != null && delivery.wantsStandIn(clock.instant())) {
                use(delivery, ended.notice());
            }
        }
    }

    /** Those that are undelivered for longer than their provider's fallback may wait; answers how many. */
    int late(int most) {
        List<UUID> late = database.createQuery("""
                        select d.id from Delivery d where d.nextAttemptAt > :ever and d.fallbackAt <= :now
                        order by d.nextAttemptAt""", UUID.class)
                .setParameter("ever", Deliveries.EVER)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
        if (late.isEmpty()) {
            return 0;
        }
        new Locked(database)
                .free(late).stream()
                        .filter(delivery -> delivery.wantsStandIn(clock.instant()))
                        .forEach(delivery -> use(delivery, delivery.notice()));
        return late.size();
    }

    private void use(Delivery delivery, Notice notice) {
        Optional<ConfiguredProvider> fallback = roster.byId(delivery.providerId())
                .flatMap(ConfiguredProvider::fallback)
                .flatMap(roster::byId)
                .filter(ConfiguredProvider::active)
                .filter(provider -> !chain(delivery).contains(provider.id()));
        if (fallback.isEmpty()) {
            delivery.noStandIn();
            return;
        }
        ConfiguredProvider provider = fallback.get();
        String target = types.known(provider.type()).reach() == Reach.CHANNEL
                ? roster.defaultTarget(provider)
                : delivery.target();
        UUID standIn = told(delivery, provider, target).orElseGet(() -> promise(delivery, provider, target, notice));
        delivery.stoodInBy(standIn);
        LOG.log(
                System.Logger.Level.WARNING,
                "event=fallback delivery=" + delivery.id() + " provider=" + delivery.providerId() + " by=" + standIn);
        used.fire(new StandInUsed(delivery.incidentId(), delivery.providerName(), provider.name(), target));
    }

    /** The fallback may have been told of the same change for a reason of its own. */
    private Optional<UUID> told(Delivery delivery, ConfiguredProvider provider, String target) {
        if (delivery.task() != Task.NOTIFY) {
            return Optional.empty();
        }
        return database.createQuery("""
                        select d.id from Delivery d where d.incidentId = :incident and d.changeNo = :change
                          and d.providerId = :provider and d.target = :target and d.task = :task""", UUID.class)
                .setParameter("incident", delivery.incidentId())
                .setParameter("change", delivery.changeNo())
                .setParameter("provider", provider.id())
                .setParameter("target", target)
                .setParameter("task", Task.NOTIFY)
                .getResultStream()
                .findFirst();
    }

    private UUID promise(Delivery delivery, ConfiguredProvider provider, String target, Notice notice) {
        List<Reason> reasons = new ArrayList<>(delivery.reasons());
        reasons.add(new Reason("FALLBACK", "Stands in for " + delivery.providerName() + ", which did not deliver it"));
        return outbox.promise(List.of(new Promise(
                        provider.id(),
                        provider.name(),
                        provider.type(),
                        target,
                        notice,
                        Promise.Step.insteadOf(delivery),
                        reasons)))
                .get(0);
    }

    /** The providers that were tried before in this matter, so that two fallbacks do not call each other for ever. */
    private Set<UUID> chain(Delivery delivery) {
        Set<UUID> tried = new HashSet<>();
        Delivery link = delivery;
        while (link != null && tried.add(link.providerId())) {
            link = link.fallbackOf() == null ? null : database.find(Delivery.class, link.fallbackOf());
        }
        return tried;
    }
}
