package org.imas.routing;

import java.time.Duration;
import java.util.List;
import org.imas.delivery.Reason;
import org.imas.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * What makes that a target is told.
 *
 * @param after how long after the notice
 * @param whom the person whose quiet hours are to be kept; absent where they do not count
 */
record Cause(List<Reason> reasons, Duration after, @Nullable Person whom) {

    static Cause of(Reason reason) {
        return new Cause(List.of(reason), Duration.ZERO, null);
    }

    static Cause of(Reason reason, @Nullable Person whom) {
        return new Cause(List.of(reason), Duration.ZERO, whom);
    }

    boolean later() {
        return !after.isZero();
    }

    /** Its reasons, where the target is told for another one sooner. */
    List<Reason> asides() {
        return reasons.stream().filter(reason -> !reason.laterStep()).toList();
    }
}
