package org.imas.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.imas.organization.Team;
import org.imas.platform.Audited;
import org.imas.platform.Ids;
import org.imas.platform.PartOfConfiguration;
import org.imas.platform.RefersTo;

/** A provider that a team wants used for its incidents, at these severities or at all. */
@PartOfConfiguration
@RefersTo({"team", "configured_provider"})
@Audited(partOf = Team.class, by = "teamId")
@Entity
@Table(name = "team_preference")
public class TeamPreference {

    @Id
    private UUID id;

    @Column(name = "team_id")
    private UUID teamId;

    @Column(name = "provider_id")
    private UUID providerId;

    private String severities;

    protected TeamPreference() {}

    static TeamPreference of(UUID team, UUID provider, List<String> severities) {
        TeamPreference made = new TeamPreference();
        made.id = Ids.next();
        made.teamId = team;
        made.providerId = provider;
        made.severities = String.join(",", severities);
        return made;
    }

    boolean wants(UUID provider, String severity) {
        return providerId.equals(provider)
                && (severities.isEmpty() || severities().contains(severity));
    }

    /** The provider is removed, and that one takes its place. */
    void goBy(UUID other) {
        providerId = other;
    }

    UUID teamId() {
        return teamId;
    }

    UUID providerId() {
        return providerId;
    }

    List<String> severities() {
        return severities.isEmpty() ? List.of() : Arrays.asList(severities.split(","));
    }
}
