package org.imas.registry;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.imas.platform.Ids;
import org.imas.platform.PartOfConfiguration;

/** One way to send that an operator set up; its settings lie sealed in the database. */
@PartOfConfiguration
@Entity
@Table(name = "configured_provider")
public class ConfiguredProvider {

    @Id
    private UUID id;

    private String name;

    @Column(name = "provider_type")
    private String type;

    @Column(name = "sealed_settings")
    private String sealedSettings;

    private boolean active;
    private String severities;

    @ElementCollection
    @CollectionTable(name = "provider_team", joinColumns = @JoinColumn(name = "provider_id"))
    @Column(name = "team_id")
    private Set<UUID> teams = new HashSet<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected ConfiguredProvider() {}

    static ConfiguredProvider of(String type, Instant now) {
        ConfiguredProvider provider = new ConfiguredProvider();
        provider.id = Ids.next();
        provider.type = type;
        provider.createdAt = now;
        return provider;
    }

    void rename(String newName) {
        name = newName;
    }

    void configure(String newSealedSettings) {
        sealedSettings = newSealedSettings;
    }

    void activate(boolean nowActive) {
        active = nowActive;
    }

    /** Whom it serves; an empty list means everyone. */
    void serve(List<String> newSeverities, Collection<UUID> newTeams) {
        severities = String.join(",", newSeverities);
        teams.clear();
        teams.addAll(newTeams);
    }

    public boolean servesTeam(UUID team) {
        return teams.isEmpty() || teams.contains(team);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    public boolean active() {
        return active;
    }

    /** Empty means: as the type has it. */
    public List<String> severities() {
        return severities.isEmpty() ? List.of() : Arrays.asList(severities.split(","));
    }

    Set<UUID> teams() {
        return Set.copyOf(teams);
    }

    String sealedSettings() {
        return sealedSettings;
    }
}
