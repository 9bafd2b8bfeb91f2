package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.routing.RoutingRule;
import org.imas.routing.RoutingRules;
import org.imas.routing.RuleConditions;
import org.imas.routing.RuleEffects;
import org.jspecify.annotations.Nullable;

/** The routing rules, by name, in the order in which they are looked at: those of teams, then those of all. */
@ApplicationScoped
public class RulesSection implements Section<RoutingRule.Draft> {

    private static final RuleConditions ALWAYS = new RuleConditions(null, null, null, null, null, null, null);

    @Inject
    private RoutingRules rules;

    @Inject
    private PersonNames people;

    @Override
    public String name() {
        return "routingRules";
    }

    @Override
    public Class<RoutingRule.Draft> type() {
        return RoutingRule.Draft.class;
    }

    @Override
    public List<Stored> stored() {
        Function<UUID, String> names = people.current();
        return Stored.items(rules.list(Stored.MOST, null), RoutingRule.View.class).stream()
                .sorted(Comparator.comparing((RoutingRule.View rule) -> rule.team() == null)
                        .thenComparing(rule -> String.valueOf(rule.team())))
                .map(rule -> Stored.of(rule.id(), rule.name(), draft(rule, names)))
                .toList();
    }

    private static RoutingRule.Draft draft(RoutingRule.View rule, Function<UUID, String> names) {
        RuleEffects then = rule.then();
        return new RoutingRule.Draft(
                rule.name(),
                rule.team(),
                rule.position(),
                rule.active(),
                rule.when().equals(ALWAYS) ? null : rule.when(),
                new RuleEffects(
                        then.tell(),
                        then.providers(),
                        named(then.people(), names),
                        then.emails(),
                        then.stop(),
                        then.noWarRoom()));
    }

    private static @Nullable List<String> named(@Nullable List<String> ids, Function<UUID, String> names) {
        return ids == null
                ? null
                : ids.stream().map(id -> names.apply(UUID.fromString(id))).toList();
    }

    @Override
    public String key(RoutingRule.Draft item) {
        return Stored.text(item.name());
    }

    @Override
    public UUID add(RoutingRule.Draft item, String by) {
        return rules.add(item).id();
    }

    @Override
    public void change(UUID id, RoutingRule.Draft item, String by) {
        rules.change(id, item);
    }

    @Override
    public void remove(UUID id) {
        rules.remove(id);
    }
}
