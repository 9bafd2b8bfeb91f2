package org.imas.statistics;

import java.util.HashMap;
import java.util.Map;

/** Many durations in one unit, each with how often it occurred; written down, they are true to half a percent. */
final class Durations {

    /** Written values have this many binary digits, the last of them rounded. */
    private static final int DIGITS = 8;

    private final Map<Long, Long> often = new HashMap<>();
    private long count;
    private long sum;

    /** What is less than nothing counts as nothing. */
    void add(long duration, long times) {
        long counted = Math.max(0, duration);
        often.merge(counted, times, Long::sum);
        count += times;
        sum += counted * times;
    }

    void add(Durations other) {
        other.often.forEach((duration, times) -> often.merge(duration, times, Long::sum));
        count += other.count;
        sum += other.sum;
    }

    /** What they come to, where so many units are a millisecond. */
    Figure figure(double unitsAMilli) {
        if (count == 0) {
            return Figure.NONE;
        }
        long[] sorted =
                often.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        long[] upTo = new long[sorted.length];
        long passed = 0;
        for (int i = 0; i < sorted.length; i++) {
            passed += often.getOrDefault(sorted[i], 0L);
            upTo[i] = passed;
        }
        return Figure.of(new Figure.Ranked(sorted, upTo, unitsAMilli), (double) sum);
    }

    /** The sum is exact, so that the mean stays so. */
    String text() {
        Map<Long, Long> coarse = new HashMap<>();
        often.forEach((duration, times) -> coarse.merge(rounded(duration), times, Long::sum));
        return sum + Counts.text(coarse);
    }

    void read(String text) {
        int end = text.indexOf(' ');
        sum += Long.parseLong(end < 0 ? text : text.substring(0, end));
        Counts.each(text, (name, times) -> {
            often.merge(Long.valueOf(name), times, Long::sum);
            count += times;
        });
    }

    private static long rounded(long duration) {
        int shift = Long.SIZE - Long.numberOfLeadingZeros(duration) - DIGITS;
        return shift <= 0 ? duration : (duration >> shift << shift) + (1L << (shift - 1));
    }
}
