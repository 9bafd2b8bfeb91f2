package org.imas.digest;

import java.util.List;
import org.imas.incident.Incident;

/** What the incidents of one digest have in common. */
record Group(List<String> values) {

    private static final String LABELS = "labels.";
    private static final List<String> FIELDS = List.of("service", "team", "severity");

    static boolean knows(String name) {
        return FIELDS.contains(name) || (name.startsWith(LABELS) && name.length() > LABELS.length());
    }

    static Group of(Incident incident, List<String> names) {
        return new Group(names.stream().map(name -> value(incident, name)).toList());
    }

    private static String value(Incident incident, String name) {
        return switch (name) {
            case "service" -> incident.service().name();
            case "team" -> incident.service().ownerTeam().name();
            case "severity" -> incident.severity().name();
            default -> incident.labels().getOrDefault(name.substring(LABELS.length()), "");
        };
    }
}
