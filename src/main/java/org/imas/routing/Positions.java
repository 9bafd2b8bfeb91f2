package org.imas.routing;

import java.util.ArrayList;
import java.util.List;

/** Places in a row that are all different, so that their order is what was wanted, and otherwise as they were. */
final class Positions {

    private Positions() {}

    /** @param given from the first to the last; where two are the same, the later one and those it runs into move on */
    static List<Integer> apart(List<Integer> given) {
        List<Integer> apart = new ArrayList<>();
        int last = -1;
        for (int position : given) {
            last = Math.max(position, last + 1);
            apart.add(last);
        }
        int end = RoutingRule.LAST_POSITION;
        for (int i = apart.size() - 1; i >= 0 && apart.get(i) > end; i--) {
            apart.set(i, end--);
        }
        return apart;
    }
}
