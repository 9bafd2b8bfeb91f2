package org.imas.delivery;

import java.util.EnumSet;
import java.util.Set;

/** How far a delivery is, and what may come after: the one place that knows the legal changes. */
public enum DeliveryState {
    /** Promised, and held back by a silence, a window, quiet hours or a storm. */
    HELD,
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
    /** Tried without success until the time allowed for it was over. */
    DEAD,
    /** A person ended it, with a reason. */
    CANCELLED,
    /** A rule ended it: its time was over before it could be tried, or a newer notice took its place. */
    EXPIRED;

    private static final Set<DeliveryState> OPEN = EnumSet.of(HELD, PENDING, SENDING, WAITING);
    private static final Set<DeliveryState> FROM_HELD = EnumSet.of(PENDING, CANCELLED, EXPIRED);
    private static final Set<DeliveryState> FROM_WAITING = EnumSet.of(SENDING, DELIVERED, DEAD, CANCELLED, EXPIRED);
    private static final Set<DeliveryState> FAILED = EnumSet.of(REFUSED, UNCLEAR, DEAD, EXPIRED);

    /** Whether there is still work to do. */
    public boolean open() {
        return OPEN.contains(this);
    }

    /** Whether it may become {@code next}: open ones may end in any way, failed ones may be replayed or given up. */
    public boolean mayBecome(DeliveryState next) {
        return switch (this) {
            case HELD -> FROM_HELD.contains(next);
            case PENDING, WAITING -> FROM_WAITING.contains(next);
            case SENDING -> next != PENDING && next != HELD;
            case REFUSED, UNCLEAR, DEAD, EXPIRED -> next == PENDING || next == CANCELLED;
            case DELIVERED, CANCELLED -> false;
        };
    }

    /** Whether it ended without arriving and nobody has said that this is fine. */
    public boolean failed() {
        return FAILED.contains(this);
    }
}
