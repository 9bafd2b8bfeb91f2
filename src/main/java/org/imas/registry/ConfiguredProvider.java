package org.imas.registry;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imas.platform.Audited;
import org.imas.platform.Ids;
import org.imas.platform.PartOfConfiguration;
import org.jspecify.annotations.Nullable;

/** One way to send that an operator set up; its settings lie sealed in the database. */
@PartOfConfiguration
@Audited(secret = "sealedSettings")
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

    private @Nullable String rate;
    private @Nullable Integer concurrency;

    @Column(name = "fallback_id")
    private @Nullable UUID fallback;

    @Column(name = "fallback_after")
    private @Nullable String fallbackAfter;

    @Column(name = "paused_at")
    private @Nullable Instant pausedAt;

    @Column(name = "paused_by")
    private @Nullable String pausedBy;

    @Column(name = "paused_reason")
    private @Nullable String pausedReason;

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

    /** How much of it may be sent; null: as its type has it. */
    void limit(@Nullable String newRate, @Nullable Integer newConcurrency) {
        rate = newRate;
        concurrency = newConcurrency;
    }

    /** What is used instead: when it is dead, and for these severities when it takes longer than that. */
    void fallBackTo(@Nullable UUID other, Map<String, Duration> after) {
        fallback = other;
        fallbackAfter = after.isEmpty()
                ? null
                : after.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(","));
    }

    /** All of it but its settings, sealed for the other one, and that it is not active. */
    void becomeLike(ConfiguredProvider original, String newName) {
        name = newName;
        active = false;
        severities = original.severities;
        teams.addAll(original.teams);
        rate = original.rate;
        concurrency = original.concurrency;
        fallback = original.fallback;
        fallbackAfter = original.fallbackAfter;
    }

    /** Holds it back; a second pause only renews the reason. */
    void pause(Pause wanted) {
        pausedAt = pausedAt == null ? wanted.since() : pausedAt;
        pausedBy = wanted.by();
        pausedReason = wanted.reason();
    }

    /** Whether it was paused. */
    boolean resume() {
        boolean was = pausedAt != null;
        pausedAt = null;
        pausedBy = null;
        pausedReason = null;
        return was;
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

    /** The provider to use instead. */
    public Optional<UUID> fallback() {
        return Optional.ofNullable(fallback);
    }

    /** How long a delivery of that severity may be undelivered before the fallback is used; empty: until it is dead. */
    public Optional<Duration> fallbackAfter(String severity) {
        return Optional.ofNullable(fallbackAfter().get(severity));
    }

    Map<String, Duration> fallbackAfter() {
        Map<String, Duration> after = new TreeMap<>();
        if (fallbackAfter != null) {
            for (String entry : fallbackAfter.split(",", -1)) {
                String[] parts = entry.split("=", 2);
                after.put(parts[0], Duration.parse(parts[1]));
            }
        }
        return after;
    }

    /** Since when, by whom and why an operator holds it back; empty where nobody does. */
    public Optional<Pause> pause() {
        return pausedAt == null || pausedBy == null || pausedReason == null
                ? Optional.empty()
                : Optional.of(new Pause(pausedAt, pausedBy, pausedReason));
    }

    /** What its operator says of its rate, as {@link org.imas.provider.Rate} reads it. */
    Optional<String> rate() {
        return Optional.ofNullable(rate);
    }

    Optional<Integer> concurrency() {
        return Optional.ofNullable(concurrency);
    }

    int version() {
        return version;
    }

    Set<UUID> teams() {
        return Set.copyOf(teams);
    }

    boolean isConfigured() {
        return sealedSettings != null;
    }

    String sealedSettings() {
        return sealedSettings;
    }
}
