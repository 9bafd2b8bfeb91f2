package org.imas.provider;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sending of a notice to one target.
 *
 * @param deliveryId stays the same over all attempts: the idempotency mark where a service has one
 * @param target what {@link ProviderType#reaches()} says it is
 * @param settings the provider's own {@code Settings} record, complete with defaults
 * @param previous the {@link SendResult#remote()} of the latest notice of this incident that this target took, if any
 * @param offers what can be done right from the message; only where the type {@link ProviderType#offersActions()}
 */
public record Message(
        UUID deliveryId,
        String target,
        Notice notice,
        Record settings,
        Brand brand,
        @Nullable String previous,
        Offers offers) {

    /** One from which nothing can be done. */
    public Message(
            UUID deliveryId, String target, Notice notice, Record settings, Brand brand, @Nullable String previous) {
        this(deliveryId, target, notice, settings, brand, previous, Offers.NONE);
    }

    public <S extends Record> S settings(Class<S> type) {
        return type.cast(settings);
    }
}
