package org.imas.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.imas.platform.Audited;
import org.imas.platform.Ids;
import org.imas.platform.PartOfConfiguration;
import org.imas.platform.RefersTo;
import org.jspecify.annotations.Nullable;

/** That a policy is for a service, or for a team; the database keeps it to one policy each. */
@PartOfConfiguration
@RefersTo({"escalation_policy", "service", "team"})
@Audited(partOf = EscalationPolicy.class, by = "policyId")
@Entity
@Table(name = "escalation_assignment")
public class EscalationAssignment {

    @Id
    private UUID id;

    @Column(name = "policy_id")
    private UUID policyId;

    @Column(name = "service_id")
    private @Nullable UUID serviceId;

    @Column(name = "team_id")
    private @Nullable UUID teamId;

    protected EscalationAssignment() {}

    static EscalationAssignment ofService(UUID service) {
        EscalationAssignment made = new EscalationAssignment();
        made.id = Ids.next();
        made.serviceId = service;
        return made;
    }

    static EscalationAssignment ofTeam(UUID team) {
        EscalationAssignment made = new EscalationAssignment();
        made.id = Ids.next();
        made.teamId = team;
        return made;
    }

    void belongTo(UUID policy) {
        policyId = policy;
    }

    UUID policyId() {
        return policyId;
    }

    @Nullable
    UUID serviceId() {
        return serviceId;
    }

    /** The service or the team. */
    UUID whose() {
        return Objects.requireNonNull(serviceId == null ? teamId : serviceId);
    }
}
