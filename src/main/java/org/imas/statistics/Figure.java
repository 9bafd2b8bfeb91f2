package org.imas.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What many durations come to, in seconds to the millisecond; absent where there is none.
 *
 * @param count how many there are
 * @param p50 by nearest rank: the least of them that half of all do not exceed
 * @param p90 the least that nine of ten do not exceed
 */
public record Figure(
        long count,
        @Nullable Double mean,
        @Nullable Double p50,
        @Nullable Double p90) {

    static final Figure NONE = new Figure(0, null, null, null);

    private static final double MICROS = 1_000;
    private static final double MILLIS = 1_000;

    /** Of these microseconds, the least first. */
    static Figure ofMicros(long[] sorted) {
        if (sorted.length == 0) {
            return NONE;
        }
        return new Figure(
                sorted.length,
                seconds(Arrays.stream(sorted).asDoubleStream().sum() / sorted.length / MICROS),
                seconds(sorted[(int) rank(sorted.length, 50) - 1] / MICROS),
                seconds(sorted[(int) rank(sorted.length, 90) - 1] / MICROS));
    }

    /** Of these milliseconds, each with how often it occurred. */
    static Figure ofMillis(SortedMap<Long, Long> often) {
        long count = often.values().stream().mapToLong(Long::longValue).sum();
        if (count == 0) {
            return NONE;
        }
        double sum = often.entrySet().stream()
                .mapToDouble(entry -> (double) entry.getKey() * entry.getValue())
                .sum();
        return new Figure(
                count, seconds(sum / count), seconds(at(often, rank(count, 50))), seconds(at(often, rank(count, 90))));
    }

    private static double at(SortedMap<Long, Long> often, long rank) {
        long passed = 0;
        for (Map.Entry<Long, Long> entry : often.entrySet()) {
            passed += entry.getValue();
            if (passed >= rank) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("rank " + rank + " of " + passed);
    }

    /** From 1. */
    private static long rank(long count, int percent) {
        return (count * percent + 99) / 100;
    }

    private static double seconds(double millis) {
        return Math.round(millis) / MILLIS;
    }
}
