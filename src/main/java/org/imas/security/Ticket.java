package org.imas.security;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session keeps of whoever signed in.
 *
 * @param since when they did
 * @param stamp of the {@link Account} at that time
 */
record Ticket(String login, Instant since, String stamp) implements Serializable {}
