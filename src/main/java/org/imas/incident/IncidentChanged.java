package org.imas.incident;

import java.time.Instant;

/**
 * Fired synchronously, inside the transaction that makes the change.
 *
 * @param status what the incident has become by this change
 * @param sequence number of the change within the incident, from 1
 * @param event what happened: the name of the status, or what left it as it was or took it back
 */
public record IncidentChanged(
        Incident incident, IncidentStatus status, int sequence, Instant at, String actor, String event) {

    /** An acknowledgement was taken back; the status is TRIGGERED once more. */
    public static final String UNACKNOWLEDGED = "UNACKNOWLEDGED";

    /** A resolved incident was reported again; the status is TRIGGERED once more. */
    public static final String REOPENED = "REOPENED";

    /** The incident came to that status for the first time. */
    public IncidentChanged(Incident incident, IncidentStatus status, int sequence, Instant at, String actor) {
        this(incident, status, sequence, at, actor, status.name());
    }

    /** Whether nobody heard of the incident before. A status TRIGGERED alone does not say so: it can come back. */
    public boolean first() {
        return sequence <= 1;
    }
}
