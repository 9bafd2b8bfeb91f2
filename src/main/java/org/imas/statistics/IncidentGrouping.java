package org.imas.statistics;

/** What incidents can be told apart by; a team is the one that owns the service now. */
enum IncidentGrouping {
    SERVICE,
    TEAM,
    SEVERITY,
    NONE
}
