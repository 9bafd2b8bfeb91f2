package org.imas.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.imas.organization.Team;
import org.imas.platform.Audited;
import org.imas.platform.Ids;
import org.imas.platform.PartOfConfiguration;
import org.imas.platform.RefersTo;

/** Where a team is reached on a provider: its own channel or topic instead of the provider's default. */
@PartOfConfiguration
@RefersTo({"team", "configured_provider"})
@Audited(partOf = Team.class, by = "teamId")
@Entity
@Table(name = "team_target")
public class TeamTarget {

    @Id
    private UUID id;

    @Column(name = "team_id")
    private UUID teamId;

    @Column(name = "provider_id")
    private UUID providerId;

    private String target;

    protected TeamTarget() {}

    static TeamTarget of(UUID team, UUID provider, String target) {
        TeamTarget made = new TeamTarget();
        made.id = Ids.next();
        made.teamId = team;
        made.providerId = provider;
        made.target = target;
        return made;
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

    String target() {
        return target;
    }
}
