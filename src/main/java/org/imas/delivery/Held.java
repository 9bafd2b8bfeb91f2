package org.imas.delivery;

import java.time.Duration;
import java.util.UUID;
import org.imas.registry.Admission;

/**
 * A due delivery that its provider cannot take now.
 *
 * @param code why: {@code paused}, {@code circuit-open}, {@code rate-limited}, {@code busy} …
 * @param retryIn after what time to ask again
 */
record Held(UUID id, int urgency, UUID providerId, String target, String code, Duration retryIn) {

    static Held of(Delivery delivery, Admission refused) {
        return new Held(
                delivery.id(),
                delivery.urgency(),
                delivery.providerId(),
                delivery.target(),
                refused.code(),
                refused.retryIn());
    }
}
