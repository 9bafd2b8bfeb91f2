package org.imas.crash;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a round has shown, in numbers.
 *
 * @param superseded promises in whose place a newer one was taken, before they were tried with success
 * @param lost all other promises that were never taken
 * @param duplicates promises taken again, with the same delivery id or another one
 * @param unexplained duplicates that neither a crash nor an answer held back by the receiver accounts for
 * @param inFlight deliveries that were being sent at the crash
 * @param disorders older changes that came after newer ones
 * @param wrongs everything that must not be, in words
 */
record Verdict(
        int accepted,
        int promised,
        int delivered,
        int superseded,
        int lost,
        int duplicates,
        int unexplained,
        int inFlight,
        int disorders,
        List<String> wrongs) {

    /**
     * What the verdict rests on.
     *
     * @param inFlight for each crash of the round, the deliveries that were being sent
     * @param incidents as the hub lists them
     * @param deliveries for each incident, as the hub shows them
     */
    record Evidence(
            Ledger ledger,
            Arrivals arrivals,
            List<Set<String>> inFlight,
            List<JsonObject> incidents,
            Map<String, List<Shown>> deliveries) {}

    static Verdict of(Evidence evidence) {
        Set<Promise> promises = evidence.ledger().promises(Victim.TARGETS);
        List<Promise> missing = promises.stream()
                .filter(promise -> !evidence.arrivals().taken(promise))
                .toList();
        List<Promise> lost = missing.stream()
                .filter(promise -> !superseded(promise, evidence))
                .toList();
        Arrivals.Tally tally = evidence.arrivals().tally();
        List<String> unexplained = unexplained(tally, evidence.inFlight());
        List<String> wrongs = new ArrayList<>(evidence.ledger().surprises());
        lost.forEach(promise -> wrongs.add("lost: " + promise));
        unexplained.forEach(delivery -> wrongs.add("an unexplained duplicate of delivery " + delivery));
        tally.atOnce().forEach(delivery -> wrongs.add("sent by two at once: " + delivery));
        wrongs.addAll(Contradictions.between(evidence, tally));
        return new Verdict(
                evidence.ledger().size(),
                promises.size(),
                promises.size() - missing.size(),
                missing.size() - lost.size(),
                lost.size(),
                tally.duplicates().size(),
                unexplained.size(),
                evidence.inFlight().stream().mapToInt(Set::size).sum(),
                tally.disorders().size(),
                List.copyOf(wrongs));
    }

    /** The hub says so, and its target has taken a newer one. */
    private static boolean superseded(Promise promise, Evidence evidence) {
        boolean said = evidence.deliveries().getOrDefault(promise.incident(), List.of()).stream()
                .anyMatch(shown -> shown.isOf(promise) && shown.superseded());
        return said
                && promise.later(evidence.ledger().changes(promise.incident())).stream()
                        .anyMatch(evidence.arrivals()::taken);
    }

    /** One crash may repeat what was in flight once, and so may one answer that the receiver held back. */
    private static List<String> unexplained(Arrivals.Tally tally, List<Set<String>> inFlight) {
        List<String> unexplained = new ArrayList<>();
        Map<String, List<Arrivals.Duplicate>> byDelivery = tally.duplicates().stream()
                .collect(Collectors.groupingBy(duplicate -> duplicate.arrival().delivery()));
        byDelivery.forEach((delivery, duplicates) -> {
            long allowed = inFlight.stream()
                            .filter(sending -> sending.contains(delivery))
                            .count()
                    + tally.answersLost().getOrDefault(delivery, 0);
            long same =
                    duplicates.stream().filter(Arrivals.Duplicate::sameDelivery).count();
            long beyond = duplicates.size() - Math.min(same, allowed);
            for (long i = 0; i < beyond; i++) {
                unexplained.add(delivery);
            }
        });
        return unexplained;
    }
}
