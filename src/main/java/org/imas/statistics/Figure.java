package org.imas.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What many durations come to, in seconds to the millisecond; absent where there is none.
 *
 * @param count how many there are
 * @param p50 by nearest rank: the least of them that half of all do not exceed
 * @param p90 the least that nine of ten do not exceed
 * @param p95 the least that nineteen of twenty do not exceed
 * @param p99 the least that ninety-nine of a hundred do not exceed
 */
public record Figure(
        long count,
        @Nullable Double mean,
        @Nullable Double p50,
        @Nullable Double p90,
        @Nullable Double p95,
        @Nullable Double p99) {

    static final Figure NONE = new Figure(0, null, null, null, null, null);

    private static final double MILLIS = 1_000;

    /** At least one duration, in their order, each with how many there are up to and with it. */
    static final class Ranked {

        private final long[] sorted;
        private final long[] upTo;
        private final double unitsAMilli;

        /** So many of their units are a millisecond. */
        Ranked(long[] sorted, long[] upTo, double unitsAMilli) {
            this.sorted = sorted;
            this.upTo = upTo;
            this.unitsAMilli = unitsAMilli;
        }

        private long count() {
            return upTo[upTo.length - 1];
        }

        private double at(int percent) {
            long rank = (count() * percent + 99) / 100; // from 1
            int found = Arrays.binarySearch(upTo, rank);
            return seconds(sorted[found < 0 ? -found - 1 : found] / unitsAMilli);
        }
    }

    static Figure of(Ranked durations, double sum) {
        return new Figure(
                durations.count(),
                seconds(sum / durations.count() / durations.unitsAMilli),
                durations.at(50),
                durations.at(90),
                durations.at(95),
                durations.at(99));
    }

    private static double seconds(double millis) {
        return Math.round(millis) / MILLIS;
    }
}
