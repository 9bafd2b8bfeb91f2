package org.imas.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team's own wishes, as REST takes and shows them.
 *
 * @param targets where the team is reached on a provider, instead of the provider's default
 * @param preferences the providers to use for its incidents, instead of the defaults; where none fits an incident's
 *     severity, the defaults apply
 */
public record TeamRouting(
        @Nullable List<Target> targets, @Nullable List<Preference> preferences) {

    /** A provider's name, and the channel or topic there. */
    public record Target(
            @Nullable String provider, @Nullable String target) {

        String stripped() {
            return target == null ? "" : target.strip();
        }
    }

    /** A provider's name, and the severities for which it is wanted; none named: all. */
    public record Preference(
            @Nullable String provider, @Nullable List<String> severities) {

        List<String> wanted() {
            return severities == null ? List.of() : severities;
        }
    }
}
