package org.imas.crash;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the hub's own word, by REST, does not agree with what it promised or with what arrived. */
final class Contradictions {

    private final Verdict.Evidence evidence;
    private final Map<String, String> listed = new HashMap<>();
    private final List<String> found = new ArrayList<>();

    private Contradictions(Verdict.Evidence evidence) {
        this.evidence = evidence;
    }

    static List<String> between(Verdict.Evidence evidence, Arrivals.Tally tally) {
        Contradictions contradictions = new Contradictions(evidence);
        contradictions.compareIncidents();
        contradictions.compareDeliveries();
        contradictions.compareArrivals(tally.incidents());
        return contradictions.found;
    }

    private void compareIncidents() {
        Map<String, String> byTitle = new HashMap<>();
        for (JsonObject incident : evidence.incidents()) {
            String id = incident.getString("id");
            String title = incident.getString("title");
            listed.put(id, title);
            String other = byTitle.put(title, id);
            if (other != null && !other.equals(id)) {
                found.add("reported once, there twice: " + title);
            }
        }
        evidence.ledger().titles().forEach((id, title) -> {
            if (!title.equals(listed.get(id))) {
                found.add("accepted and not listed: " + title + " as " + id);
            }
        });
    }

    private void compareDeliveries() {
        for (String incident : listed.keySet()) {
            List<Shown> deliveries = evidence.deliveries().getOrDefault(incident, List.of());
            int changes = Math.max(1, evidence.ledger().changes(incident));
            if (deliveries.size() < changes * Victim.TARGETS.size()) {
                found.add(incident + " has " + changes + " changes and only " + deliveries.size() + " deliveries");
            }
            deliveries.stream()
                    .filter(shown -> !shown.delivered() && !shown.superseded())
                    .forEach(shown -> found.add(shown + " of " + incident));
        }
    }

    /** What was sent was committed before: an incident that arrived and is not there was lost after all. */
    private void compareArrivals(Set<String> arrived) {
        arrived.stream()
                .filter(incident -> !listed.containsKey(incident))
                .forEach(incident -> found.add("arrived and not listed: " + incident));
    }
}
