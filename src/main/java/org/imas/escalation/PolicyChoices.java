package org.imas.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Rows;
import org.jspecify.annotations.Nullable;

/** Which policy a team or a service goes by, as it is chosen from their side. */
@ApplicationScoped
@Transactional
public class PolicyChoices {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Rows rows;

    /** A policy that can be chosen. */
    public record Choice(UUID id, String name) implements Serializable {}

    /** In the order of their names. */
    public List<Choice> all() {
        return database.createQuery("select p from EscalationPolicy p order by p.name", EscalationPolicy.class)
                .getResultStream()
                .map(policy -> new Choice(policy.id(), policy.name()))
                .toList();
    }

    /** The one that is for this team or this service by itself. */
    public Optional<UUID> of(UUID teamOrService) {
        return assignments(teamOrService).stream()
                .map(EscalationAssignment::policyId)
                .findFirst();
    }

    public void chooseForTeam(UUID team, @Nullable UUID policy) {
        choose(team, EscalationAssignment.ofTeam(team), policy);
    }

    public void chooseForService(UUID service, @Nullable UUID policy) {
        choose(service, EscalationAssignment.ofService(service), policy);
    }

    private void choose(UUID whose, EscalationAssignment wanted, @Nullable UUID policy) {
        if (of(whose).equals(Optional.ofNullable(policy))) {
            return;
        }
        assignments(whose).forEach(database::remove);
        database.flush(); // each has one policy at most, also for a moment
        if (policy != null) {
            EscalationPolicy chosen = rows.existing(EscalationPolicy.class, policy);
            database.lock(
                    chosen, LockModeType.OPTIMISTIC_FORCE_INCREMENT); // whoever writes it at this time must see it
            wanted.belongTo(policy);
            database.persist(wanted);
        }
        database.flush();
    }

    private List<EscalationAssignment> assignments(UUID whose) {
        return database.createQuery(
                        "select a from EscalationAssignment a where a.teamId = :whose or a.serviceId = :whose",
                        EscalationAssignment.class)
                .setParameter("whose", whose)
                .getResultList();
    }
}
