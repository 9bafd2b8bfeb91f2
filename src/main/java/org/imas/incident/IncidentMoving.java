package org.imas.incident;

import java.util.UUID;

/**
 * Fired before a person's change of the status looks at the incident, in its transaction: who changes incidents by
 * himself has it wait for him here, so that the person is not refused for that.
 */
public record IncidentMoving(UUID id) {}
