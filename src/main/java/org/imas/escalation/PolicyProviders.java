package org.imas.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.registry.ProviderRemoving;

/** Keeps a provider from being removed while a policy names it, or has the policy name another one. */
@ApplicationScoped
public class PolicyProviders {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    void onRemoving(@Observes ProviderRemoving removing) {
        ProviderRemoving.Replacement by = removing.by();
        if (by == null) {
            refuseIfNamed(removing);
        } else {
            database.createQuery(
                            "select t from EscalationTarget t where t.providerId = :provider", EscalationTarget.class)
                    .setParameter("provider", removing.id())
                    .getResultList()
                    .forEach(target -> target.goBy(by));
        }
    }

    private void refuseIfNamed(ProviderRemoving removing) {
        List<String> policies = database.createQuery("""
                        select distinct p.name from EscalationTarget t, EscalationPolicy p
                        where t.policyId = p.id and t.providerId = :provider order by p.name""", String.class)
                .setParameter("provider", removing.id())
                .getResultList();
        if (!policies.isEmpty()) {
            throw new Refusal(Problem.conflict(
                    "provider-in-use",
                    removing.name() + " is a target of the escalation policies " + String.join(", ", policies)));
        }
    }
}
