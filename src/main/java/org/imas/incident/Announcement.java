package org.imas.incident;

/**
 * A numbered change that leaves the status of an incident as it is.
 *
 * @param event a stable word, as the timeline and the notice have it
 * @param note for people
 */
public record Announcement(String event, String actor, String note) {}
