package org.imas.delivery;

/** How far a delivery is. */
public enum DeliveryState {
    /** Promised, not tried yet. */
    PENDING,
    /** A node holds it under a lease and is sending. */
    SENDING,
    /** Tried without success; the next attempt has a time. */
    WAITING,
    /** The remote took it. */
    DELIVERED,
    /** The remote refused it for good. */
    REFUSED,
    /** It may have arrived, and sending it again is worse than not knowing. */
    UNCLEAR,
    /** Tried until the time allowed for it was over. */
    DEAD;

    public boolean open() {
        return this == PENDING || this == SENDING || this == WAITING;
    }
}
