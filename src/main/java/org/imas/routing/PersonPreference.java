package org.imas.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.organization.Person;
import org.imas.platform.Audited;
import org.imas.platform.Ids;
import org.imas.platform.PartOfConfiguration;
import org.imas.platform.RefersTo;
import org.imas.provider.Reach;
import org.jspecify.annotations.Nullable;

/** One step of how a person wants to be told: by what, how long after the notice, at these severities or at all. */
@PartOfConfiguration
@RefersTo({"person", "configured_provider"})
@Audited(partOf = Person.class, by = "personId")
@Entity
@Table(name = "person_preference")
public class PersonPreference {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "step_no")
    private int number;

    @Column(name = "provider_id")
    private @Nullable UUID providerId;

    @Enumerated(EnumType.STRING)
    private @Nullable Reach reach;

    private @Nullable String target;

    @Column(name = "after_seconds")
    private long afterSeconds;

    private String severities;

    protected PersonPreference() {}

    /** By a provider, with a target where it reaches channels; or else by any that reaches people so. */
    record Means(
            @Nullable UUID provider,
            @Nullable Reach reach,
            @Nullable String target) {}

    /** When it is taken. */
    record Moment(int number, Duration after, List<String> severities) {}

    static PersonPreference of(UUID person, Means means, Moment moment) {
        PersonPreference made = new PersonPreference();
        made.id = Ids.next();
        made.personId = person;
        made.number = moment.number();
        made.providerId = means.provider();
        made.reach = means.reach();
        made.target = means.target();
        made.afterSeconds = moment.after().toSeconds();
        made.severities = String.join(",", moment.severities());
        return made;
    }

    /** The provider of this step is removed, and that one takes its place. */
    void goBy(UUID other) {
        providerId = other;
    }

    boolean isFor(String severity) {
        return severities.isEmpty() || severities().contains(severity);
    }

    UUID personId() {
        return personId;
    }

    /** From 1, as people count. */
    int number() {
        return number;
    }

    Optional<UUID> providerId() {
        return Optional.ofNullable(providerId);
    }

    Optional<Reach> reach() {
        return Optional.ofNullable(reach);
    }

    Optional<String> target() {
        return Optional.ofNullable(target);
    }

    Duration after() {
        return Duration.ofSeconds(afterSeconds);
    }

    List<String> severities() {
        return severities.isEmpty() ? List.of() : Arrays.asList(severities.split(","));
    }
}
