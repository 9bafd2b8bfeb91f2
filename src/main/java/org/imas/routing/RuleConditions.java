package org.imas.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a rule applies: every condition that is given must hold; within a list one entry is enough, of {@code labels} all.
 *
 * @param severities SEV1_CRITICAL to SEV4_LOW
 * @param services names of services; stored as their ids
 * @param criticalities TIER_1_CRITICAL, TIER_2 or TIER_3 of the service
 * @param scopes names of impact scopes, of which the incident has at least one; stored as their ids
 * @param labels such as {@code env=prod}, {@code env!=test}, {@code region=~eu-.*}, {@code region!~us-.*}
 * @param changes what the incident becomes; TRIGGERED when absent
 * @param window when the change happens
 */
public record RuleConditions(
        @Nullable List<String> severities,
        @Nullable List<String> services,
        @Nullable List<String> criticalities,
        @Nullable List<String> scopes,
        @Nullable List<String> labels,
        @Nullable List<String> changes,
        @Nullable RuleWindow window) {

    static final RuleConditions ALWAYS = new RuleConditions(null, null, null, null, null, null, null);

    static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
