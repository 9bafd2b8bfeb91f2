package org.imas.incident;

/**
 * Fired in the transaction of a numbered change that leaves the status as it is, such as a step of an escalation; an
 * event of its own, as it is no step of the incident's life. Who announces it has people told.
 */
public record IncidentAnnounced(IncidentChanged change) {}
