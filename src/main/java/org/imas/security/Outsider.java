package org.imas.security;

import java.util.Set;

/**
 * Somebody whom another one has signed in for us.
 *
 * @param origin who has: {@link UserAccount#OIDC} or {@link UserAccount#LDAP}
 * @param login as it is known there
 * @param displayName for people; may be empty
 */
record Outsider(String origin, String login, String displayName, Set<String> groups) {

    /** The name of their user here, which no other user can have. */
    String name() {
        return origin + login;
    }
}
