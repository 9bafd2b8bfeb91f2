package org.imas.escalation;

import java.util.Set;

/** What a step can tell. */
public enum TargetKind {
    /** Whoever is on call at a level: of the owner team, or of the team that is named. */
    ON_CALL_LEVEL,
    /** One person, by mail and phone. */
    PERSON,
    /** The channels of a team. */
    TEAM,
    /** The mandatory address of an impact scope. */
    SCOPE,
    /** A target on one provider; where it has channels, by default its own. */
    PROVIDER;

    /** The members of the document that say whom exactly. */
    Set<String> members() {
        return switch (this) {
            case ON_CALL_LEVEL -> Set.of("level", "team");
            case PERSON -> Set.of("person");
            case TEAM -> Set.of("team");
            case SCOPE -> Set.of("scope");
            case PROVIDER -> Set.of("provider", "target");
        };
    }
}
