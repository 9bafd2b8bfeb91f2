package org.imas.routing;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imas.incident.Incident;
import org.imas.incident.IncidentStatus;
import org.imas.organization.ImpactScope;

/** What rules look at: a change of an incident, read once however many rules there are. */
record Facts(
        UUID team,
        String service,
        String criticality,
        String severity,
        Set<String> scopes,
        Map<String, String> labels,
        String change,
        Instant at) {

    static Facts of(Incident incident, IncidentStatus change, Instant at) {
        return new Facts(
                incident.service().ownerTeam().id(),
                incident.service().id().toString(),
                incident.service().criticality().name(),
                incident.severity().name(),
                incident.scopes().stream()
                        .map(ImpactScope::id)
                        .map(UUID::toString)
                        .collect(Collectors.toSet()),
                incident.labels(),
                change.name(),
                at);
    }
}
