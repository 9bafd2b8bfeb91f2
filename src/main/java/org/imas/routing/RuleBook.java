package org.imas.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All rules in force, in the order in which they are looked at: those of the team, then those of all. */
final class RuleBook {

    private final Map<UUID, List<CompiledRule>> byTeam = new HashMap<>();
    private final List<CompiledRule> common = new ArrayList<>();

    RuleBook(List<RoutingRule> rules) {
        rules.stream()
                .filter(RoutingRule::active)
                .sorted(Comparator.comparingInt(RoutingRule::position).thenComparing(RoutingRule::id))
                .forEach(rule -> {
                    List<CompiledRule> list = rule.teamId() == null
                            ? common
                            : byTeam.computeIfAbsent(rule.teamId(), team -> new ArrayList<>());
                    list.add(new CompiledRule(rule));
                });
    }

    /** Those that match, up to and with the first that stops. */
    List<CompiledRule> matching(Facts facts) {
        List<CompiledRule> matching = new ArrayList<>();
        for (List<CompiledRule> rules : List.of(byTeam.getOrDefault(facts.team(), List.of()), common)) {
            for (CompiledRule rule : rules) {
                if (rule.matches(facts)) {
                    matching.add(rule);
                    if (rule.effects().stops()) {
                        return matching;
                    }
                }
            }
        }
        return matching;
    }

    /** The rule before that one, for all it applies to, that stops; then that one never comes into play. */
    Optional<CompiledRule> shadowing(UUID rule) {
        for (Map.Entry<UUID, List<CompiledRule>> team : byTeam.entrySet()) {
            Optional<CompiledRule> found = shadowing(rule, team.getValue());
            if (found.isPresent()) {
                return found;
            }
        }
        return shadowing(rule, common);
    }

    private static Optional<CompiledRule> shadowing(UUID id, List<CompiledRule> rules) {
        Optional<CompiledRule> one =
                rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
        return one.flatMap(rule -> rules.stream()
                .takeWhile(before -> !before.id().equals(id))
                .filter(before -> before.effects().stops() && before.covers(rule))
                .findFirst());
    }
}
