package org.imas.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** The due deliveries to one target whose provider cannot take more for the moment. */
final class Lane {

    private final PriorityQueue<Wanted> parked = new PriorityQueue<>();
    private boolean timed;

    /** Answers whether nobody will wake the lane yet. */
    boolean park(Wanted wanted) {
        parked.add(wanted);
        boolean untimed = !timed;
        timed = true;
        return untimed;
    }

    /** Its wait is over. */
    void woken() {
        timed = false;
    }

    /** It will be woken again. */
    void timed() {
        timed = true;
    }

    List<Wanted> next(int most) {
        List<Wanted> taken = new ArrayList<>();
        while (taken.size() < most && !parked.isEmpty()) {
            taken.add(parked.remove());
        }
        return taken;
    }

    boolean isEmpty() {
        return parked.isEmpty();
    }
}
