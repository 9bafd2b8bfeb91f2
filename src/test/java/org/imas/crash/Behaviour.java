package org.imas.crash;

import java.util.random.RandomGenerator;

/** What the receiver does with a request that it has read. */
enum Behaviour {
    TAKE(true),
    TAKE_SLOWLY(true),
    /** It has the message, and its sender does not learn that. */
    TAKE_AND_HANG_UP(true),
    /** 500: the sender knows that it was not taken. */
    FAIL(false);

    private final boolean takes;

    Behaviour(boolean takes) {
        this.takes = takes;
    }

    boolean takes() {
        return takes;
    }

    static Behaviour drawn(RandomGenerator chance) {
        int percent = chance.nextInt(100);
        if (percent < 10) {
            return FAIL;
        }
        if (percent < 15) {
            return TAKE_AND_HANG_UP;
        }
        return percent < 20 ? TAKE_SLOWLY : TAKE;
    }
}
