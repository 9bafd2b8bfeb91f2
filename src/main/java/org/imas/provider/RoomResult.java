package org.imas.provider;

import org.jspecify.annotations.Nullable;

/** How a step on a room ended, and the room as it is now, where the step made or found it. */
public record RoomResult(SendResult result, @Nullable Room room) {}
