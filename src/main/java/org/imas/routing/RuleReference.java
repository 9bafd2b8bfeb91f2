package org.imas.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.imas.platform.Ids;
import org.imas.platform.RefersTo;
import org.jspecify.annotations.Nullable;

/** Something that a rule speaks of: as long as this row is there, the database lets nobody remove it. */
@RefersTo({"routing_rule", "service", "impact_scope", "configured_provider", "person"})
@Entity
@Table(name = "routing_rule_reference")
public class RuleReference {

    @Id
    private UUID id;

    @Column(name = "rule_id")
    private UUID ruleId;

    @Column(name = "service_id")
    private @Nullable UUID serviceId;

    @Column(name = "scope_id")
    private @Nullable UUID scopeId;

    @Column(name = "provider_id")
    private @Nullable UUID providerId;

    @Column(name = "person_id")
    private @Nullable UUID personId;

    protected RuleReference() {}

    /** What it may be. */
    enum Kind {
        SERVICE,
        SCOPE,
        PROVIDER,
        PERSON
    }

    /** The provider is removed, and that one takes its place. */
    void goBy(UUID other) {
        providerId = other;
    }

    UUID ruleId() {
        return ruleId;
    }

    static RuleReference of(UUID rule, Kind kind, UUID to) {
        RuleReference reference = new RuleReference();
        reference.id = Ids.next();
        reference.ruleId = rule;
        switch (kind) {
            case SERVICE -> reference.serviceId = to;
            case SCOPE -> reference.scopeId = to;
            case PROVIDER -> reference.providerId = to;
            case PERSON -> reference.personId = to;
        }
        return reference;
    }
}
