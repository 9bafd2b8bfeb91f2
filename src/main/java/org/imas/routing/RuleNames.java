package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.imas.organization.ImpactScope;
import org.imas.organization.ImpactScopes;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.organization.Service;
import org.imas.organization.Services;
import org.imas.registry.ConfiguredProvider;
import org.imas.registry.Providers;
import org.jspecify.annotations.Nullable;

/** Turns the names that people write in rules into ids, which stay when a name changes, and back. */
@ApplicationScoped
public class RuleNames {

    @Inject
    private Services services;

    @Inject
    private ImpactScopes scopes;

    @Inject
    private Providers providers;

    @Inject
    private People people;

    Optional<Service> service(String name) {
        return services.named(name);
    }

    /** Empty where there is none, or a person's name is not unambiguous. */
    Optional<UUID> id(RuleReference.Kind kind, String name) {
        return switch (kind) {
            case SERVICE -> services.named(name).map(Service::id);
            case SCOPE -> scopes.named(name).map(ImpactScope::id);
            case PROVIDER -> providers.named(name).map(ConfiguredProvider::id);
            case PERSON -> people.find(name).map(Person::id);
        };
    }

    /** The stored rule as people read it; what has no unambiguous name keeps its id. */
    RuleDocument readable(RuleDocument stored) {
        RuleConditions when = stored.conditions();
        RuleEffects then = stored.then();
        return new RuleDocument(
                new RuleConditions(
                        when.severities(),
                        names(when.services(), id -> services.byId(id).map(Service::name)),
                        when.criticalities(),
                        names(when.scopes(), id -> scopes.byId(id).map(ImpactScope::name)),
                        when.labels(),
                        when.changes(),
                        when.window()),
                new RuleEffects(
                        then.tell(),
                        then.providers() == null
                                ? null
                                : then.providers().stream().map(this::readable).toList(),
                        then.people(),
                        then.emails(),
                        then.stop(),
                        then.noWarRoom()));
    }

    private RuleEffects.Target readable(RuleEffects.Target stored) {
        String id = String.valueOf(stored.provider());
        String name = providers
                .byId(UUID.fromString(id))
                .map(ConfiguredProvider::name)
                .orElse(id);
        return new RuleEffects.Target(name, stored.target());
    }

    private static @Nullable List<String> names(@Nullable List<String> ids, Function<UUID, Optional<String>> name) {
        return ids == null
                ? null
                : ids.stream()
                        .map(id -> name.apply(UUID.fromString(id)).orElse(id))
                        .toList();
    }
}
