package org.imas.security;

import java.util.Set;

/**
 * Somebody whom another one has signed in for us.
 *
 * @param login exactly as they write it there
 * @param displayName for people; may be empty
 */
record Outsider(String login, String displayName, Set<String> groups) {}
