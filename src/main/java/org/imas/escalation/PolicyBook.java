package org.imas.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imas.organization.Service;
import org.imas.platform.Generation;
import org.imas.platform.Remembered;

/** All policies and what they are for, read once until the configuration changes. */
@ApplicationScoped
public class PolicyBook {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Generation generation;

    private final Remembered<Content> remembered = new Remembered<>(() -> generation, this::read);

    private record Content(Map<UUID, Plan> plans, Map<UUID, UUID> byServiceOrTeam) {}

    Optional<Plan> byId(UUID policy) {
        return Optional.ofNullable(remembered.current().plans().get(policy));
    }

    /** That of the service, else that of its owner team. */
    Optional<Plan> of(Service service) {
        Content content = remembered.current();
        UUID own = content.byServiceOrTeam().get(service.id());
        UUID policy =
                own == null ? content.byServiceOrTeam().get(service.ownerTeam().id()) : own;
        return policy == null ? Optional.empty() : byId(policy);
    }

    private Content read() {
        Map<UUID, List<EscalationTarget>> targets = database.createQuery(
                        "select t from EscalationTarget t order by t.id", EscalationTarget.class)
                .getResultStream()
                .collect(Collectors.groupingBy(EscalationTarget::policyId));
        Map<UUID, Plan> plans = database.createQuery("select p from EscalationPolicy p", EscalationPolicy.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        EscalationPolicy::id, policy -> Plan.of(policy, targets.getOrDefault(policy.id(), List.of()))));
        Map<UUID, UUID> assigned = new HashMap<>();
        database.createQuery("select a from EscalationAssignment a", EscalationAssignment.class)
                .getResultStream()
                .forEach(one -> assigned.put(one.whose(), one.policyId()));
        return new Content(plans, assigned);
    }
}
