package org.imas.provider;

/** What a provider is asked to do. */
public enum Task {
    /** Tell a target: {@link NotificationProvider#send}. */
    NOTIFY,
    /** Tell a target of several incidents at once; sent like a notice, but of no single incident. */
    DIGEST,
    /** The ones below are the methods of {@link WarRooms}. */
    OPEN_ROOM,
    INVITE,
    SET_TOPIC,
    POST,
    ARCHIVE;

    /** Whether people are told something, rather than a room worked on. */
    public boolean tells() {
        return this == NOTIFY || this == DIGEST;
    }
}
