package org.imas.security;

import java.security.Principal;

/** Who calls, and in which role. */
public record Caller(String name, Role role) implements Principal {

    @Override
    public String getName() {
        return name;
    }
}
