package org.imas.speed;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** How long the answers to one address took. */
public record Measured(String path, long[] sortedNanos, int bytes) {

    public static Measured of(String path, long[] nanos, int bytes) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Measured(path, sorted, bytes);
    }

    public Duration median() {
        return Duration.ofNanos(sortedNanos[sortedNanos.length / 2]);
    }

    /** By nearest rank: of eleven it is the slowest. */
    public Duration p95() {
        return Duration.ofNanos(sortedNanos[(sortedNanos.length * 95 + 99) / 100 - 1]);
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| `%s` | %d ms | %d ms | %d KiB |%n",
                path,
                median().toMillis(),
                p95().toMillis(),
                bytes / 1024);
    }
}
