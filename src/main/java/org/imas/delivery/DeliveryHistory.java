package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.imas.provider.Outcome;
import org.imas.provider.Remedy;
import org.imas.registry.ProviderTypes;

/** Tells how the deliveries of an incident went, with what to do about failures in the reader's language. */
@ApplicationScoped
@Transactional
public class DeliveryHistory {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Deliveries deliveries;

    @Inject
    private ProviderTypes types;

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

    private DeliveryView view(Delivery delivery, List<Attempt> attempts, Locale reader) {
        return DeliveryView.of(
                delivery,
                attempts.stream()
                        .filter(attempt -> attempt.deliveryId().equals(delivery.id()))
                        .map(attempt -> DeliveryView.AttemptView.of(attempt, remedy(delivery, attempt, reader)))
                        .toList());
    }

    private Optional<Remedy> remedy(Delivery delivery, Attempt attempt, Locale reader) {
        return attempt.outcome() == Outcome.ACCEPTED
                ? Optional.empty()
                : types.named(delivery.providerType()).flatMap(type -> type.remedy(attempt.code(), reader));
    }
}
