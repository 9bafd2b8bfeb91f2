package org.imas.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imas.delivery.DeliveryState;
import org.jspecify.annotations.Nullable;

/** Counts the deliveries of one group and their attempts. */
final class DeliveryTally {

    private static final int FAILURES = 10;
    private static final double MILLI = 1;

    private final Map<DeliveryState, Long> states = new EnumMap<>(DeliveryState.class);
    private final Map<String, Long> failures = new HashMap<>();
    private final Durations attempts = new Durations();
    private final Durations deliveries = new Durations();

    /** So many in that state; those that arrived took so many milliseconds. */
    void deliveries(DeliveryState state, @Nullable Long millis, long number) {
        states.merge(state, number, Long::sum);
        if (millis != null) {
            deliveries.add(millis, number);
        }
    }

    /** So many attempts took so many milliseconds and, if they failed, ended with that code. */
    void attempts(@Nullable String code, long millis, long number) {
        attempts.add(millis, number);
        if (code != null) {
            failures.merge(code, number, Long::sum);
        }
    }

    void add(DeliveryTally other) {
        other.states.forEach((state, number) -> states.merge(state, number, Long::sum));
        other.failures.forEach((code, number) -> failures.merge(code, number, Long::sum));
        attempts.add(other.attempts);
        deliveries.add(other.deliveries);
    }

    /** How many have not come to an end. */
    long open() {
        return states.entrySet().stream()
                .filter(entry -> entry.getKey().open())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** What {@link #read} takes back in: fields between tabs, each with a tab before it. */
    String text() {
        return String.join("\t", "", Counts.text(states), Counts.text(failures), attempts.text(), deliveries.text());
    }

    void read(Iterator<String> fields) {
        Counts.each(fields.next(), (name, number) -> states.merge(DeliveryState.valueOf(name), number, Long::sum));
        Counts.each(fields.next(), (name, number) -> failures.merge(Counts.words(name), number, Long::sum));
        attempts.read(fields.next());
        deliveries.read(fields.next());
    }

    DeliveryOverview.Group read(@Nullable String name) {
        Map<String, Long> ends = new LinkedHashMap<>();
        Arrays.stream(DeliveryState.values())
                .filter(state -> !state.open())
                .forEach(state -> ends.put(state.name(), states.getOrDefault(state, 0L)));
        long all = states.values().stream().mapToLong(Long::longValue).sum();
        return new DeliveryOverview.Group(
                name, all, open(), ends, worst(), attempts.figure(MILLI), deliveries.figure(MILLI));
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
