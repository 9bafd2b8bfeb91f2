package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.registry.ProviderRemoving;
import org.jspecify.annotations.Nullable;

/** Keeps a provider from being removed while a person wants to be told by it, or has the person told by another one. */
@ApplicationScoped
public class PreferredProviders {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    void onRemoving(@Observes ProviderRemoving removing) {
        List<PersonPreference> steps = database.createQuery(
                        "select s from PersonPreference s where s.providerId = :provider", PersonPreference.class)
                .setParameter("provider", removing.id())
                .getResultList();
        ProviderRemoving.Replacement by = removing.by();
        if (by != null && by.sameTargets()) {
            steps.forEach(step -> step.goBy(by.id()));
        } else if (!steps.isEmpty()) {
            throw new Refusal(Problem.conflict("provider-in-use", why(removing, by)));
        }
    }

    /** A channel is the person's own: where it means nothing to the replacement, nobody but the person knows another. */
    private String why(ProviderRemoving removing, ProviderRemoving.@Nullable Replacement by) {
        return removing.name() + " is in the notification preferences of " + String.join(", ", people(removing))
                + (by == null ? "" : ", whose channels there mean nothing to " + by.name());
    }

    private List<String> people(ProviderRemoving removing) {
        return database.createQuery("""
                        select distinct p.name from PersonPreference s, Person p
                        where s.personId = p.id and s.providerId = :provider order by p.name""", String.class)
                .setParameter("provider", removing.id())
                .getResultList();
    }
}
