package org.imas.delivery;

/**
 * Why a target is told.
 *
 * @param kind a stable word: OWNER_TEAM, TEAM_PREFERENCE, ON_CALL, IMPACT_SCOPE, RULE, TOLD_BEFORE, FALLBACK,
 *     ESCALATION, SILENCE, MAINTENANCE_WINDOW, QUIET_HOURS, STORM, DIGEST, SILENCE_ENDS
 * @param text the same for people, with names
 */
public record Reason(String kind, String text) {}
