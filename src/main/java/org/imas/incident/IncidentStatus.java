package org.imas.incident;

import java.util.EnumSet;
import java.util.Set;

/** The life of an incident, and which steps it allows. */
public enum IncidentStatus {
    TRIGGERED,
    ACKNOWLEDGED,
    MITIGATED,
    RESOLVED;

    /** Forward only; a step may be skipped, since a fault can be over before anyone acknowledges it. */
    Set<IncidentStatus> next() {
        return switch (this) {
            case TRIGGERED -> EnumSet.of(ACKNOWLEDGED, MITIGATED, RESOLVED);
            case ACKNOWLEDGED -> EnumSet.of(MITIGATED, RESOLVED);
            case MITIGATED -> EnumSet.of(RESOLVED);
            case RESOLVED -> EnumSet.noneOf(IncidentStatus.class);
        };
    }

    public boolean open() {
        return this != RESOLVED;
    }
}
