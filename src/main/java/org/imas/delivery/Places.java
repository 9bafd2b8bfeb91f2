package org.imas.delivery;

/**
 * How many senders of a node are free. To claim in ones costs more than to wait a moment, so a few free places are only
 * given out where that is all that is wanted, or all there are, or where the moment is over.
 */
final class Places {

    static final int WORTH_CLAIMING = 8;

    private final int most;
    private int free;
    private boolean hurried;

    Places(int most) {
        this.most = most;
        this.free = most;
    }

    /** How many of those wanted may be taken now; zero: none are free, or it is better to wait. */
    synchronized int take(int wanted) {
        if (waits(wanted)) {
            return 0;
        }
        hurried = false;
        int taken = Math.min(wanted, free);
        free -= taken;
        return taken;
    }

    /** Whether some are free and kept back for a moment. */
    synchronized boolean waits(int wanted) {
        return free > 0 && !hurried && free < Math.min(wanted, Math.min(WORTH_CLAIMING, most));
    }

    /** The moment is over: others may hold their places for long. */
    synchronized void hurry() {
        hurried = true;
    }

    synchronized void giveBack(int places) {
        free += places;
    }
}
