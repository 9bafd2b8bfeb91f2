package org.imas.registry;

import java.util.UUID;
import org.imas.provider.Notice;
import org.jspecify.annotations.Nullable;

/** What to send where, before it is known how: a provider's settings make a message of it. */
public record Parcel(
        UUID deliveryId,
        String target,
        Notice notice,
        @Nullable String previous) {}
