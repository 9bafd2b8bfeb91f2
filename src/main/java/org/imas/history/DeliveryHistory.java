package org.imas.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.imas.delivery.Attempt;
import org.imas.delivery.Deliveries;
import org.imas.delivery.Delivery;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.provider.Preview;
import org.imas.provider.Task;
import org.imas.registry.Rehearsal;

/** Tells how deliveries went, with what to do about failures in the reader's language. */
@ApplicationScoped
@Transactional
public class DeliveryHistory {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Deliveries deliveries;

    @Inject
    private AttemptViews views;

    @Inject
    private Rehearsal rehearsal;

    public List<DeliveryView> ofIncident(UUID incidentId, Locale reader) {
        List<Attempt> attempts = database.createQuery("""
                        select a from Attempt a, Delivery d
                        where a.deliveryId = d.id and d.incidentId = :incident order by a.id""", Attempt.class)
                .setParameter("incident", incidentId)
                .getResultList();
        return deliveries.ofIncident(incidentId).stream()
                .map(delivery -> view(delivery, attempts, reader))
                .toList();
    }

    /** What its message says, as its provider would write it now; empty where that cannot be said, or it is no message. */
    public Optional<Preview> message(UUID id) {
        Delivery delivery = existing(id);
        return delivery.task() == Task.NOTIFY
                ? rehearsal.preview(delivery.providerId(), delivery.target(), delivery.notice())
                : Optional.empty();
    }

    DeliveryStory one(UUID id, Locale reader) {
        Delivery delivery = existing(id);
        List<Attempt> attempts = database.createQuery(
                        "select a from Attempt a where a.deliveryId = :delivery order by a.id", Attempt.class)
                .setParameter("delivery", id)
                .getResultList();
        return new DeliveryStory(DeliverySummary.InBrief.of(delivery.notice()), view(delivery, attempts, reader));
    }

    private Delivery existing(UUID id) {
        Delivery delivery = database.find(Delivery.class, id);
        if (delivery == null) {
            throw new Refusal(Problem.notFound("delivery", id));
        }
        return delivery;
    }

    private DeliveryView view(Delivery delivery, List<Attempt> attempts, Locale reader) {
        return DeliveryView.of(
                delivery,
                attempts.stream()
                        .filter(attempt -> attempt.deliveryId().equals(delivery.id()))
                        .map(attempt -> views.of(delivery, attempt, reader))
                        .toList());
    }
}
