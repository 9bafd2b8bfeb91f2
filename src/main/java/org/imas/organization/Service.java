package org.imas.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Audited;
import org.imas.platform.HttpUrl;
import org.imas.platform.Ids;
import org.imas.platform.PartOfConfiguration;
import org.imas.platform.PlainLine;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/** Something that can break, and the team that looks after it. */
@PartOfConfiguration
@Audited
@Entity
@Table(name = "service")
public class Service {

    @Id
    private UUID id;

    private String name;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_team_id")
    private Team ownerTeam;

    @Enumerated(EnumType.STRING)
    private Criticality criticality;

    @Column(name = "runbook_url")
    private @Nullable String runbookUrl;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Service() {}

    /**
     * What someone wants a service to be.
     *
     * @param team name or id of the owner team
     * @param criticality TIER_3 when absent
     */
    public record Draft(
            @Required @PlainLine(max = 120) @Nullable String name,
            @Required @Nullable String team,
            @Nullable Criticality criticality,
            @HttpUrl @Nullable String runbookUrl) {}

    /**
     * A service as REST and pages show it.
     *
     * @param team the name of the owner team
     */
    public record View(
            UUID id,
            String name,
            String team,
            UUID teamId,
            Criticality criticality,
            @Nullable String runbookUrl) implements Serializable {}

    static Service registered(Draft draft, Team owner, Instant now) {
        Service service = new Service();
        service.id = Ids.next();
        service.createdAt = now;
        service.change(draft, owner);
        return service;
    }

    void change(Draft draft, Team owner) {
        name = Texts.line(draft.name());
        ownerTeam = owner;
        criticality = draft.criticality() == null ? Criticality.TIER_3 : draft.criticality();
        runbookUrl = draft.runbookUrl();
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Team ownerTeam() {
        return ownerTeam;
    }

    public Criticality criticality() {
        return criticality;
    }

    public Optional<String> runbookUrl() {
        return Optional.ofNullable(runbookUrl);
    }

    public View view() {
        return new View(id, name, ownerTeam.name(), ownerTeam.id(), criticality, runbookUrl);
    }
}
