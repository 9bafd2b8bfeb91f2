package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.provider.Task;
import org.imas.registry.ConfiguredProvider;
import org.imas.registry.ProviderRemoving;
import org.imas.registry.Roster;

/** Hands what a provider still has to tell over to the one that takes its place, in the transaction that removes it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Reroutings {

    /** More than that are not changed in one transaction. */
    private static final int MOST = 2000;

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Roster roster;

    @Inject
    private DeliveryNews news;

    @Inject
    private Clock clock;

    void reroute(ProviderRemoving removing, ProviderRemoving.Replacement by) {
        List<UUID> open = open(removing.id());
        if (open.isEmpty()) {
            return;
        }
        if (open.size() > MOST) {
            throw refusal(removing, "still has more than " + MOST + " deliveries to make; deactivate it instead");
        }
        ConfiguredProvider gone = roster.byId(removing.id()).orElseThrow();
        ConfiguredProvider other = roster.byId(by.id()).orElseThrow();
        String usual = roster.defaultTarget(gone);
        Reason why = new Reason("FALLBACK", "Takes the place of " + gone.name() + ", which was removed");
        for (Delivery delivery : new Locked(database).all(open)) {
            if (delivery.state().open()) {
                refuseIfBound(delivery, removing);
                boolean own = by.sameTargets() && !delivery.target().equals(usual);
                String target = own ? delivery.target() : roster.defaultTarget(other);
                if (told(delivery, other, target)) {
                    delivery.stop(Delivery.SUPERSEDED, clock.instant());
                    news.ended(delivery);
                } else {
                    delivery.goBy(other, target, why);
                }
            }
        }
    }

    private static void refuseIfBound(Delivery delivery, ProviderRemoving removing) {
        if (delivery.state() == DeliveryState.SENDING) {
            throw refusal(removing, "is sending at this moment; try again when that is over");
        }
        if (!delivery.task().tells()) {
            throw refusal(removing, "still has steps to make on the rooms of incidents; deactivate it instead");
        }
    }

    private static Refusal refusal(ProviderRemoving removing, String why) {
        return new Refusal(Problem.conflict("provider-in-use", removing.name() + " " + why));
    }

    private List<UUID> open(UUID provider) {
        return database.createQuery(
                        "select d.id from Delivery d where d.nextAttemptAt > :ever and d.providerId = :provider",
                        UUID.class)
                .setParameter("ever", Deliveries.EVER)
                .setParameter("provider", provider)
                .setMaxResults(MOST + 1)
                .getResultList();
    }

    /** The other one may have been promised the same for a reason of its own. */
    private boolean told(Delivery delivery, ConfiguredProvider other, String target) {
        return delivery.task() == Task.NOTIFY
                && !database.createQuery("""
                        select d.id from Delivery d where d.incidentId = :incident and d.changeNo = :change
                          and d.providerId = :provider and d.target = :target and d.task = :task""", UUID.class)
                        .setParameter("incident", delivery.incidentId())
                        .setParameter("change", delivery.changeNo())
                        .setParameter("provider", other.id())
                        .setParameter("target", target)
                        .setParameter("task", delivery.task())
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }
}
