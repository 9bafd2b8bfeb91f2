package org.imas.delivery;

import java.util.UUID;
import org.imas.provider.Notice;
import org.imas.provider.RoomWork;
import org.imas.provider.Task;
import org.jspecify.annotations.Nullable;

/** The right to send one delivery, once, until the lease is over; and all that sending needs. */
record Claim(
        UUID deliveryId,
        UUID lease,
        int attempt,
        UUID providerId,
        Task task,
        String target,
        Notice notice,
        @Nullable RoomWork work,
        @Nullable String previous) {}
