package org.imas.security;

import java.util.Arrays;

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
}
