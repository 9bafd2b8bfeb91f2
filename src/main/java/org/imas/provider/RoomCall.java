package org.imas.provider;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step on the room of one incident.
 *
 * @param stepId stays the same over all attempts at this step
 * @param room the room, once there is one
 * @param settings the provider's own {@code Settings} record, complete with defaults
 */
public record RoomCall(
        UUID stepId, UUID incidentId, @Nullable Room room, Record settings, Brand brand) {

    public <S extends Record> S settings(Class<S> type) {
        return type.cast(settings);
    }
}
