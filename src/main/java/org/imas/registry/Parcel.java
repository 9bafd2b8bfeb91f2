package org.imas.registry;

import java.util.UUID;
import org.imas.provider.Notice;
import org.imas.provider.RoomWork;
import org.imas.provider.Task;
import org.jspecify.annotations.Nullable;

/**
 * What to do, before it is known how: a provider's settings make a call of it.
 *
 * @param work for every task but NOTIFY
 */
public record Parcel(
        UUID deliveryId,
        Task task,
        String target,
        Notice notice,
        @Nullable RoomWork work,
        @Nullable String previous) {

    /** A notice to tell, the first one to that target. */
    static Parcel notice(UUID deliveryId, String target, Notice notice) {
        return new Parcel(deliveryId, Task.NOTIFY, target, notice, null, null);
    }
}
