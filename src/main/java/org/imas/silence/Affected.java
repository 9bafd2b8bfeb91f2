package org.imas.silence;

import java.util.Map;
import org.imas.incident.Incident;
import org.imas.incident.Severity;

/**
 * What of an incident decides whether it is held back.
 *
 * @param team the name of the team that owns the service
 */
public record Affected(String service, String team, Severity severity, Map<String, String> labels) {

    static final String LABELS = "labels.";

    public static Affected by(Incident incident) {
        return new Affected(
                incident.service().name(),
                incident.service().ownerTeam().name(),
                incident.severity(),
                incident.labels());
    }

    /** What a matcher of that name looks at; empty where there is nothing. */
    String value(String name) {
        return switch (name) {
            case "severity" -> severity.name();
            case "service" -> service;
            case "team" -> team;
            default -> labels.getOrDefault(name.substring(LABELS.length()), "");
        };
    }
}
