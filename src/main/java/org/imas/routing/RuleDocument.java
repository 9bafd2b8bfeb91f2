package org.imas.routing;

import org.jspecify.annotations.Nullable;

/** What of a rule lies in one column: the same records as REST takes, with ids in the place of names. */
public record RuleDocument(@Nullable RuleConditions when, RuleEffects then) {

    RuleConditions conditions() {
        return when == null ? RuleConditions.ALWAYS : when;
    }
}
