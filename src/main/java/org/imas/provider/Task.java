package org.imas.provider;

/** What a provider is asked to do. */
public enum Task {
    /** Tell a target: {@link NotificationProvider#send}. */
    NOTIFY,
    /** The others are the methods of {@link WarRooms}. */
    OPEN_ROOM,
    INVITE,
    SET_TOPIC,
    POST,
    ARCHIVE
}
