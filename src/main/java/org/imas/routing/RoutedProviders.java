package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.registry.ProviderRemoving;

/** Keeps a provider from being removed while a rule or a team names it, or has them name another one. */
@ApplicationScoped
public class RoutedProviders {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    void onRemoving(@Observes ProviderRemoving removing) {
        ProviderRemoving.Replacement by = removing.by();
        if (by == null) {
            refuseIfNamed(removing);
            return;
        }
        rules(removing.id(), by);
        Set<UUID> told = of(TeamTarget.class, by.id(), TeamTarget::teamId);
        naming(TeamTarget.class, removing.id()).forEach(target -> {
            if (!by.sameTargets() || told.contains(target.teamId())) {
                database.remove(target);
            } else {
                target.goBy(by.id());
            }
        });
        Set<UUID> preferring = of(TeamPreference.class, by.id(), TeamPreference::teamId);
        naming(TeamPreference.class, removing.id()).forEach(preference -> {
            if (preferring.contains(preference.teamId())) {
                database.remove(preference);
            } else {
                preference.goBy(by.id());
            }
        });
    }

    private void rules(UUID gone, ProviderRemoving.Replacement by) {
        Set<UUID> naming = of(RuleReference.class, by.id(), RuleReference::ruleId);
        naming(RuleReference.class, gone).forEach(reference -> {
            RoutingRule rule = database.find(RoutingRule.class, reference.ruleId());
            rule.goBy(gone, by);
            if (naming.add(reference.ruleId())) {
                reference.goBy(by.id());
            } else {
                database.remove(reference);
            }
        });
    }

    private <T> List<T> naming(Class<T> type, UUID provider) {
        return database.createQuery(
                        "select r from " + type.getSimpleName() + " r where r.providerId = :provider order by r.id",
                        type)
                .setParameter("provider", provider)
                .getResultList();
    }

    private <T> Set<UUID> of(Class<T> type, UUID provider, Function<T, UUID> whose) {
        return naming(type, provider).stream().map(whose).collect(Collectors.toCollection(HashSet::new));
    }

    private void refuseIfNamed(ProviderRemoving removing) {
        refuse(removing, "is named by the routing rules ", """
                select distinct u.name from RuleReference r, RoutingRule u
                where r.ruleId = u.id and r.providerId = :provider order by u.name""");
        refuse(removing, "has channels of the teams ", """
                select distinct u.name from TeamTarget r, Team u
                where r.teamId = u.id and r.providerId = :provider order by u.name""");
        refuse(removing, "is preferred by the teams ", """
                select distinct u.name from TeamPreference r, Team u
                where r.teamId = u.id and r.providerId = :provider order by u.name""");
    }

    private void refuse(ProviderRemoving removing, String why, String users) {
        List<String> names = database.createQuery(users, String.class)
                .setParameter("provider", removing.id())
                .getResultList();
        if (!names.isEmpty()) {
            throw new Refusal(
                    Problem.conflict("provider-in-use", removing.name() + " " + why + String.join(", ", names)));
        }
    }
}
