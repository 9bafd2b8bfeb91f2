package org.imas.oncall;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;

/** One person on call for a stretch of time, and what says so. */
record Shift(UUID person, Period period, String source) {

    /** What is left of it when others serve at those times. */
    Stream<Shift> without(Collection<Period> others) {
        return period.without(others).stream().map(left -> new Shift(person, left, source));
    }
}
