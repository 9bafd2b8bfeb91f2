package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.registry.ProviderRemoving;

/** Keeps a provider from being removed while a person wants to be told by it. */
@ApplicationScoped
public class PreferredProviders {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    void onRemoving(@Observes ProviderRemoving removing) {
        List<String> people = database.createQuery("""
                        select distinct p.name from PersonPreference s, Person p
                        where s.personId = p.id and s.providerId = :provider order by p.name""", String.class)
                .setParameter("provider", removing.id())
                .getResultList();
        if (!people.isEmpty()) {
            throw new Refusal(Problem.conflict(
                    "provider-in-use",
                    removing.name() + " is in the notification preferences of " + String.join(", ", people)));
        }
    }
}
