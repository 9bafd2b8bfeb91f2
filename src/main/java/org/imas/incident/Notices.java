package org.imas.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.organization.ImpactScope;
import org.imas.provider.Links;
import org.imas.provider.Notice;

/** Puts a change of an incident into the words that providers are given. */
@ApplicationScoped
public class Notices {

    @Inject
    @ConfigProperty(name = "imas.links.incident")
    private String incidentLink;

    public Notice of(IncidentChanged change) {
        Incident incident = change.incident();
        return new Notice(
                change.event(),
                change.sequence(),
                incident.id(),
                incident.shortId(),
                incident.title(),
                incident.description(),
                incident.severity().name(),
                change.status().name(),
                incident.service().name(),
                incident.scopes().stream().map(ImpactScope::name).toList(),
                incident.labels(),
                links(incident),
                change.at(),
                incident.traceparent().orElse(null));
    }

    private Links links(Incident incident) {
        return new Links(
                incidentLink.replace("{id}", incident.id().toString()).replace("{shortId}", incident.shortId()),
                incident.lidUrl().orElse(null),
                incident.runbookUrl().orElse(null),
                incident.warRoomUrl().orElse(null));
    }
}
