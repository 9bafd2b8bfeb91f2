package org.imas.warroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.incident.Incident;
import org.imas.incident.Severity;
import org.imas.registry.ConfiguredProvider;
import org.imas.registry.Roster;

/** Which incidents get a room, and where, as configured. */
@ApplicationScoped
public class RoomRules {

    @Inject
    @ConfigProperty(name = "imas.warroom.severities")
    private List<Severity> severities;

    @Inject
    @ConfigProperty(name = "imas.warroom.hidden")
    private boolean hidden;

    @Inject
    @ConfigProperty(name = "imas.warroom.archive-after")
    private Duration archiveAfter;

    @Inject
    private Roster roster;

    /** The first provider, by name, that can give rooms and serves the incident's team; one room is enough. */
    Optional<ConfiguredProvider> provider(Incident incident) {
        if (!incident.mayHaveWarRoom() || !severities.contains(incident.severity())) {
            return Optional.empty();
        }
        return givingTo(incident);
    }

    /** The same for whoever wants one, whatever the severity and the rules. */
    Optional<ConfiguredProvider> givingTo(Incident incident) {
        return roster.givingRooms().stream()
                .filter(provider ->
                        provider.servesTeam(incident.service().ownerTeam().id()))
                .findFirst();
    }

    boolean hidden() {
        return hidden;
    }

    Duration archiveAfter() {
        return archiveAfter;
    }
}
