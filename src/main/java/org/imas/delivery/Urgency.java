package org.imas.delivery;

import org.imas.provider.Look;
import org.imas.provider.Notice;

/** Which of two deliveries goes first when not both can: 0 before 9, the graver incident before the milder one. */
final class Urgency {

    static final int LEAST = 9;

    private static final int STEP = 2;

    private Urgency() {}

    /** That something happened, and nobody acts, goes before how it goes on. */
    static int of(Notice notice) {
        int rank = Look.severities().indexOf(notice.severity());
        int base = rank < 0 ? LEAST - 1 : rank * STEP;
        return Math.min(LEAST, notice.sequence() <= 1 || notice.calls() ? base : base + 1);
    }
}
