package org.imas.security;

import java.util.UUID;

/**
 * What the sessions of an active user go by.
 *
 * @param stamp changes with the password, and with the user
 */
record Account(UUID id, String name, String displayName, Role role, boolean mustChangePassword, String stamp) {}
