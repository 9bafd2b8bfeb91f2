package org.imas.incident;

/** A report whose own words are in order, and where it comes from; whether what it names exists is seen later. */
public record Submission(IncidentReport report, Origin origin) {}
