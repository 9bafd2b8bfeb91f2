package org.imas.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step on a room needs besides the notice.
 *
 * @param room absent for the step that opens it
 * @param plan for the step that opens it
 * @param guests for the step that invites
 * @param topic for the step that sets it
 */
public record RoomWork(
        @Nullable Room room,
        @Nullable RoomPlan plan,
        @Nullable List<Guest> guests,
        @Nullable String topic) {

    public static RoomWork open(RoomPlan plan) {
        return new RoomWork(null, plan, null, null);
    }

    public static RoomWork in(Room room) {
        return new RoomWork(room, null, null, null);
    }

    public static RoomWork invite(Room room, List<Guest> guests) {
        return new RoomWork(room, null, guests, null);
    }

    public static RoomWork topic(Room room, String topic) {
        return new RoomWork(room, null, null, topic);
    }
}
