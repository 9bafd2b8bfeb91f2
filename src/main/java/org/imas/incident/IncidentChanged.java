package org.imas.incident;

import java.time.Instant;

/**
 * Fired synchronously, inside the transaction that makes the change.
 *
 * @param status what the incident has become by this change
 * @param sequence number of the change within the incident, from 1
 */
public record IncidentChanged(Incident incident, IncidentStatus status, int sequence, Instant at, String actor) {}
