package org.imas.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What a session keeps of whoever signed in.
 *
 * @param session of the {@link UserSession}
 * @param since when they did
 * @param stamp of the {@link Account} at that time
 */
record Ticket(UUID session, String login, Instant since, String stamp) implements Serializable {}
