package org.imas.security;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles of {@link org.imas.platform.Roles} in their order: each includes those before it. */
public enum Role {
    VIEWER,
    REPORTER,
    RESPONDER,
    ADMIN;

    boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** False for a name that is none of ours. */
    boolean includes(String other) {
        return Arrays.stream(values()).anyMatch(role -> role.name().equals(other) && includes(role));
    }

    /** By their names, for containers that know of no order. */
    Set<String> withThoseBefore() {
        return Arrays.stream(values())
                .filter(role -> includes(role))
                .map(Role::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
