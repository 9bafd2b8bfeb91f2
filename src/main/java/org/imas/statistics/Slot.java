package org.imas.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How long the stretches of time are that figures are kept of, by UTC; the longest first. */
enum Slot {
    DAY(0, Duration.ofDays(1)),
    HOUR(1, Duration.ofHours(1));

    private static final int NUMBERS = 8; // bits for the one of the length, below that of the kind

    private final int number;
    private final Duration length;

    Slot(int number, Duration length) {
        this.number = number;
        this.length = length;
    }

    /** What figures are kept of. */
    enum Kind {
        INCIDENTS(0),
        DELIVERIES(1);

        private final long number; // stands in stored keys

        Kind(long number) {
            this.number = number;
        }
    }

    Duration length() {
        return length;
    }

    /** The beginning of the one in which that time lies. */
    Instant begin(Instant time) {
        return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), length.toSeconds()) * length.toSeconds());
    }

    /** The beginning of the first that begins no earlier than that. */
    Instant next(Instant time) {
        Instant begin = begin(time);
        return begin.equals(time) ? begin : begin.plus(length);
    }

    Period from(Instant begin) {
        return new Period(begin, begin.plus(length));
    }

    /** From the first whole one to the last; none where no whole one fits in. */
    Optional<Period> within(Period period) {
        Instant first = next(period.from());
        Instant last = begin(period.to());
        return first.isBefore(last) ? Optional.of(new Period(first, last)) : Optional.empty();
    }

    /** The key of its figures: those of one kind and length are in the order of time. */
    UUID key(Kind kind, Instant begin) {
        return new UUID(kind.number << NUMBERS | number, Math.max(0, begin.getEpochSecond()));
    }

    static Instant begin(UUID key) {
        return Instant.ofEpochSecond(key.getLeastSignificantBits());
    }

    static Kind kind(UUID key) {
        return key.getMostSignificantBits() >> NUMBERS == Kind.INCIDENTS.number ? Kind.INCIDENTS : Kind.DELIVERIES;
    }
}
