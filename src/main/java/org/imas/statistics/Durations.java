package org.imas.statistics;

import com.carrotsearch.hppc.LongLongHashMap;
import com.carrotsearch.hppc.procedures.LongLongProcedure;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Many durations in one unit, each with how often it occurred; written down, they are true to half a percent. */
final class Durations {

    /** Written values have this many binary digits, the last of them rounded. */
    private static final int DIGITS = 8;

    // a page of a quarter adds a million: boxed, they would take most of its time
    private final LongLongHashMap often = new LongLongHashMap();
    private long count;
    private long sum;

    /** What is less than nothing counts as nothing. */
    void add(long duration, long times) {
        long counted = Math.max(0, duration);
        often.addTo(counted, times);
        count += times;
        sum += counted * times;
    }

    void add(Durations other) {
        other.often.forEach((LongLongProcedure) often::addTo);
        count += other.count;
        sum += other.sum;
    }

    /** What they come to, where so many units are a millisecond. */
    Figure figure(double unitsAMilli) {
        if (count == 0) {
            return Figure.NONE;
        }
        long[] sorted = often.keys().toArray();
        Arrays.sort(sorted);
        long[] upTo = new long[sorted.length];
        long passed = 0;
        for (int i = 0; i < sorted.length; i++) {
            passed += often.get(sorted[i]);
            upTo[i] = passed;
        }
        return Figure.of(new Figure.Ranked(sorted, upTo, unitsAMilli), (double) sum);
    }

    /** The sum is exact, so that the mean stays so. */
    String text() {
        Map<Long, Long> coarse = new HashMap<>();
        often.forEach((LongLongProcedure) (duration, times) -> coarse.merge(rounded(duration), times, Long::sum));
        return sum + Counts.text(coarse);
    }

    void read(String text) {
        int end = text.indexOf(' ');
        sum += Long.parseLong(end < 0 ? text : text.substring(0, end));
        Counts.each(text, (from, to, times) -> {
            often.addTo(Long.parseLong(text, from, to, 10), times);
            count += times;
        });
    }

    private static long rounded(long duration) {
        int shift = Long.SIZE - Long.numberOfLeadingZeros(duration) - DIGITS;
        return shift <= 0 ? duration : (duration >> shift << shift) + (1L << (shift - 1));
    }
}
