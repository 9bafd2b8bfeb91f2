package org.imas.crash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What reached the receiver: which promises were taken, what came twice, what came in the wrong order. */
final class Arrivals {

    /** One request, read to its end. */
    record Arrival(String delivery, Promise promise) {}

    /** A request that was taken although its promise had been kept, by the same delivery or by another one. */
    record Duplicate(Arrival arrival, boolean sameDelivery) {}

    /** An older change of an incident that came to a target after a newer one. */
    record Disorder(Promise late, int highest) {}

    /**
     * What came since the last tally.
     *
     * @param incidents those of which something was taken
     * @param answersLost for a delivery, how often it was taken without an answer; since the beginning
     * @param atOnce deliveries that came while the same one was not answered yet: two senders had them at once
     */
    record Tally(
            Set<String> incidents,
            List<Duplicate> duplicates,
            List<Disorder> disorders,
            Map<String, Integer> answersLost,
            List<String> atOnce) {}

    private final Map<Promise, String> taken = new HashMap<>();
    private final Map<Target, Integer> highest = new HashMap<>();
    private final Map<String, Integer> answersLost = new HashMap<>();
    private final Set<String> incidents = new HashSet<>();
    private final List<Duplicate> duplicates = new ArrayList<>();
    private final List<Disorder> disorders = new ArrayList<>();
    private final Set<String> unanswered = new HashSet<>();
    private final List<String> atOnce = new ArrayList<>();
    private Instant lastTaken = Instant.EPOCH;

    private record Target(String incident, String name) {}

    synchronized void add(Arrival arrival, Behaviour behaviour) {
        if (!unanswered.add(arrival.delivery())) {
            atOnce.add(arrival.delivery());
        }
        Promise promise = arrival.promise();
        Target target = new Target(promise.incident(), promise.target());
        int most = highest.merge(target, promise.sequence(), Math::max);
        if (most > promise.sequence()) {
            disorders.add(new Disorder(promise, most));
        }
        if (behaviour.takes()) {
            take(arrival);
        }
        if (behaviour == Behaviour.TAKE_AND_HANG_UP) {
            answersLost.merge(arrival.delivery(), 1, Integer::sum);
        }
    }

    /** Its sender knows now, or will never know. */
    synchronized void over(Arrival arrival) {
        unanswered.remove(arrival.delivery());
    }

    private void take(Arrival arrival) {
        incidents.add(arrival.promise().incident());
        String first = taken.putIfAbsent(arrival.promise(), arrival.delivery());
        if (first == null) {
            lastTaken = Instant.now();
        } else {
            duplicates.add(new Duplicate(arrival, first.equals(arrival.delivery())));
        }
    }

    synchronized boolean taken(Promise promise) {
        return taken.containsKey(promise);
    }

    /** When a promise was last kept; keeping it again does not count. */
    synchronized Instant lastTaken() {
        return lastTaken;
    }

    synchronized Tally tally() {
        Tally tally = new Tally(
                Set.copyOf(incidents),
                List.copyOf(duplicates),
                List.copyOf(disorders),
                Map.copyOf(answersLost),
                List.copyOf(atOnce));
        incidents.clear();
        duplicates.clear();
        disorders.clear();
        atOnce.clear();
        return tally;
    }
}
