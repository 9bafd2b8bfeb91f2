package org.imas.incident;

/** How a report was taken: as a new incident, or as one that was there. */
public record Reported(IncidentView incident, How how) {

    /** Which of these it was. */
    public enum How {
        /** A new incident. */
        CREATED,
        /** The same request came before; this is what it made. */
        REPEATED,
        /** An incident of the same service with the same dedup key is open; this is that one. */
        JOINED,
        /** An incident with that key was resolved a short while ago; it is open again. */
        REOPENED
    }
}
