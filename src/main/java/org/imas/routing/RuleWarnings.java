package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.registry.ConfiguredProvider;
import org.imas.registry.Roster;

/** What the author of a rule should know of it as things are now; none of this makes a rule wrong. */
@ApplicationScoped
public class RuleWarnings {

    @Inject
    private Roster roster;

    @Inject
    private People people;

    List<String> of(RoutingRule rule) {
        RuleEffects then = rule.document().then();
        return Stream.concat(
                        RuleConditions.given(then.providers()).stream().flatMap(target -> provider(target).stream()),
                        RuleConditions.given(then.people()).stream().flatMap(id -> person(id).stream()))
                .toList();
    }

    private Optional<String> provider(RuleEffects.Target target) {
        return roster.byId(UUID.fromString(String.valueOf(target.provider())))
                .filter(provider -> !provider.active())
                .map(ConfiguredProvider::name)
                .map(name -> "provider " + name + " is not active");
    }

    private Optional<String> person(String id) {
        return people.byId(UUID.fromString(id))
                .filter(person -> person.email().isEmpty() && person.phone().isEmpty())
                .map(Person::name)
                .map(name -> name + " has neither an e-mail address nor a phone number");
    }
}
