package org.imas.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.imas.delivery.Attempt;
import org.imas.delivery.Delivery;
import org.imas.provider.Outcome;
import org.imas.provider.Remedy;
import org.imas.registry.ProviderTypes;

/** Adds to an attempt what lies behind its code and what to do about it, in the reader's language. */
@ApplicationScoped
public class AttemptViews {

    @Inject
    private ProviderTypes types;

    DeliveryView.AttemptView of(Delivery delivery, Attempt attempt, Locale reader) {
        return DeliveryView.AttemptView.of(attempt, remedy(delivery, attempt, reader));
    }

    private Optional<Remedy> remedy(Delivery delivery, Attempt attempt, Locale reader) {
        return attempt.outcome() == Outcome.ACCEPTED
                ? Optional.empty()
                : types.named(delivery.providerType()).flatMap(type -> type.remedy(attempt.code(), reader));
    }
}
