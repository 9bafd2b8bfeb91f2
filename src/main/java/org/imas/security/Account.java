package org.imas.security;

import java.util.UUID;

/**
 * What the sessions of an active user go by.
 *
 * @param stamp changes with the password, with the user, and when the sessions are ended
 */
record Account(UUID id, String name, String displayName, Role role, boolean mustChangePassword, String stamp) {}
