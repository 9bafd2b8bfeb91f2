package org.imas.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A stretch of time: from its start until, but not at, its end; never empty. */
record Period(Instant from, Instant to) {

    Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("empty: " + from + " to " + to);
        }
    }

    /** Empty where it would end before it starts, or at once. */
    static Optional<Period> of(Instant from, Instant to) {
        return from.isBefore(to) ? Optional.of(new Period(from, to)) : Optional.empty();
    }

    /** As short as a stretch can be. */
    static Period at(Instant instant) {
        return new Period(instant, instant.plusNanos(1));
    }

    boolean meets(Period other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** What both have. */
    Optional<Period> within(Period other) {
        return of(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    /** What is left of it without all those, in the order of time. */
    List<Period> without(Collection<Period> others) {
        List<Period> left = new ArrayList<>();
        Instant open = from;
        for (Period other :
                others.stream().sorted(Comparator.comparing(Period::from)).toList()) {
            Instant end = other.from.isBefore(to) ? other.from : to;
            of(open, end).ifPresent(left::add);
            open = other.to.isAfter(open) ? other.to : open;
        }
        of(open, to).ifPresent(left::add);
        return left;
    }
}
