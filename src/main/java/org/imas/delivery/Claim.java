package org.imas.delivery;

import java.util.UUID;
import org.imas.provider.Notice;
import org.jspecify.annotations.Nullable;

/** The right to send one delivery, once, until the lease is over; and all that sending needs. */
record Claim(
        UUID deliveryId,
        UUID lease,
        int attempt,
        UUID providerId,
        String target,
        Notice notice,
        @Nullable String previous) {}
