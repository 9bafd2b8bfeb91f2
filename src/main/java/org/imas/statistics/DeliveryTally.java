package org.imas.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.imas.delivery.DeliveryState;
import org.jspecify.annotations.Nullable;

/** Counts the deliveries of one group and their attempts. */
final class DeliveryTally {

    private static final int FAILURES = 10;

    private final Map<DeliveryState, Long> states = new EnumMap<>(DeliveryState.class);
    private final Map<String, Long> failures = new HashMap<>();
    private final SortedMap<Long, Long> attempts = new TreeMap<>();
    private final SortedMap<Long, Long> deliveries = new TreeMap<>();

    /** So many in that state; those that arrived took so many milliseconds. */
    void deliveries(DeliveryState state, @Nullable Long millis, long number) {
        states.merge(state, number, Long::sum);
        if (millis != null) {
            deliveries.merge(Math.max(0, millis), number, Long::sum);
        }
    }

    /** So many attempts took so many milliseconds and, if they failed, ended with that code. */
    void attempts(@Nullable String code, long millis, long number) {
        attempts.merge(millis, number, Long::sum);
        if (code != null) {
            failures.merge(code, number, Long::sum);
        }
    }

    DeliveryOverview.Group read(@Nullable String name) {
        Map<String, Long> ends = new LinkedHashMap<>();
        Arrays.stream(DeliveryState.values())
                .filter(state -> !state.open())
                .forEach(state -> ends.put(state.name(), states.getOrDefault(state, 0L)));
        long all = states.values().stream().mapToLong(Long::longValue).sum();
        long over = ends.values().stream().mapToLong(Long::longValue).sum();
        return new DeliveryOverview.Group(
                name, all, all - over, ends, worst(), Figure.ofMillis(attempts), Figure.ofMillis(deliveries));
    }

    private List<DeliveryOverview.Failure> worst() {
        return failures.entrySet().stream()
                .map(entry -> new DeliveryOverview.Failure(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(DeliveryOverview.Failure::count)
                        .reversed()
                        .thenComparing(DeliveryOverview.Failure::code))
                .limit(FAILURES)
                .toList();
    }
}
