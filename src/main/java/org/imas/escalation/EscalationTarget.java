package org.imas.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.imas.organization.ImpactScope;
import org.imas.organization.Person;
import org.imas.organization.Team;
import org.imas.platform.Audited;
import org.imas.platform.Ids;
import org.imas.platform.PartOfConfiguration;
import org.imas.platform.RefersTo;
import org.imas.registry.ProviderRemoving;
import org.imas.routing.Contacts;
import org.jspecify.annotations.Nullable;

/** Whom a step of a policy tells; replaced with the policy. */
@PartOfConfiguration
@RefersTo({"escalation_policy", "configured_provider"})
@Audited(partOf = EscalationPolicy.class, by = "policyId")
@Entity
@Table(name = "escalation_target")
public class EscalationTarget {

    @Id
    private UUID id;

    @Column(name = "policy_id")
    private UUID policyId;

    @Column(name = "step_no")
    private int step;

    @Enumerated(EnumType.STRING)
    private TargetKind kind;

    @Column(name = "call_level")
    private @Nullable Integer level;

    @ManyToOne
    @JoinColumn(name = "person_id")
    private @Nullable Person person;

    @ManyToOne
    @JoinColumn(name = "team_id")
    private @Nullable Team team;

    @ManyToOne
    @JoinColumn(name = "scope_id")
    private @Nullable ImpactScope scope;

    @Column(name = "provider_id")
    private @Nullable UUID providerId;

    private @Nullable String target;

    protected EscalationTarget() {}

    private static EscalationTarget of(TargetKind kind) {
        EscalationTarget made = new EscalationTarget();
        made.id = Ids.next();
        made.kind = kind;
        return made;
    }

    /** @param team the owner team of the incident when absent */
    static EscalationTarget onCall(@Nullable Integer level, @Nullable Team team) {
        EscalationTarget made = of(TargetKind.ON_CALL_LEVEL);
        made.level = level;
        made.team = team;
        return made;
    }

    static EscalationTarget person(@Nullable Person person) {
        EscalationTarget made = of(TargetKind.PERSON);
        made.person = person;
        return made;
    }

    static EscalationTarget team(@Nullable Team team) {
        EscalationTarget made = of(TargetKind.TEAM);
        made.team = team;
        return made;
    }

    static EscalationTarget scope(@Nullable ImpactScope scope) {
        EscalationTarget made = of(TargetKind.SCOPE);
        made.scope = scope;
        return made;
    }

    static EscalationTarget place(@Nullable UUID provider, @Nullable String target) {
        EscalationTarget made = of(TargetKind.PROVIDER);
        made.providerId = provider;
        made.target = target;
        return made;
    }

    /** @param number from 0 */
    void stepIs(int number) {
        step = number;
    }

    /** Its provider is removed, and that one takes its place. */
    void goBy(ProviderRemoving.Replacement other) {
        providerId = other.id();
        target = other.sameTargets() ? target : null;
    }

    void belongTo(UUID policy) {
        policyId = policy;
    }

    UUID policyId() {
        return policyId;
    }

    int step() {
        return step;
    }

    TargetKind kind() {
        return kind;
    }

    int level() {
        return Objects.requireNonNull(level);
    }

    Person person() {
        return Objects.requireNonNull(person);
    }

    /** Absent: the owner team. */
    @Nullable
    Team team() {
        return team;
    }

    ImpactScope scope() {
        return Objects.requireNonNull(scope);
    }

    Contacts.Place place() {
        return new Contacts.Place(Objects.requireNonNull(providerId), target);
    }
}
