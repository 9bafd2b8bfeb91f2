package org.imas.routing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.imas.incident.IncidentStatus;
import org.imas.incident.LabelMatcher;
import org.jspecify.annotations.Nullable;

/** A rule made ready to be asked thousands of times. An empty set stands for any value. */
final class CompiledRule {

    private static final List<String> FIRST = List.of(IncidentStatus.TRIGGERED.name());

    private final UUID id;
    private final String name;
    private final RuleEffects effects;
    private final Set<String> severities;
    private final Set<String> services;
    private final Set<String> criticalities;
    private final Set<String> scopes;
    private final Set<String> changes;
    private final List<LabelMatcher> labels;
    private final @Nullable RuleWindow window;

    CompiledRule(RoutingRule rule) {
        RuleDocument document = rule.document();
        RuleConditions when = document.conditions();
        id = rule.id();
        name = rule.name();
        effects = document.then();
        severities = Set.copyOf(RuleConditions.given(when.severities()));
        services = Set.copyOf(RuleConditions.given(when.services()));
        criticalities = Set.copyOf(RuleConditions.given(when.criticalities()));
        scopes = Set.copyOf(RuleConditions.given(when.scopes()));
        changes = Set.copyOf(when.changes() == null ? FIRST : when.changes());
        labels = RuleConditions.given(when.labels()).stream()
                .map(LabelMatcher::of)
                .toList();
        window = when.window();
    }

    /** The cheap questions first. */
    boolean matches(Facts facts) {
        return changes.contains(facts.change())
                && any(severities, facts.severity())
                && any(services, facts.service())
                && any(criticalities, facts.criticality())
                && (scopes.isEmpty() || facts.scopes().stream().anyMatch(scopes::contains))
                && labels.stream().allMatch(matcher -> matcher.matches(facts.labels()))
                && (window == null || window.covers(facts.at()));
    }

    private static boolean any(Set<String> wanted, String actual) {
        return wanted.isEmpty() || wanted.contains(actual);
    }

    /** Whether it matches whatever the other one matches, as far as that can be told from their texts. */
    boolean covers(CompiledRule other) {
        return window == null
                && wider(severities, other.severities)
                && wider(services, other.services)
                && wider(criticalities, other.criticalities)
                && wider(scopes, other.scopes)
                && changes.containsAll(other.changes)
                && Set.copyOf(other.labels).containsAll(labels);
    }

    private static boolean wider(Set<String> mine, Set<String> others) {
        return mine.isEmpty() || (!others.isEmpty() && mine.containsAll(others));
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    RuleEffects effects() {
        return effects;
    }
}
