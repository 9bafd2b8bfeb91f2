package org.imas.delivery;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a target is told.
 *
 * @param kind a stable word: one of {@link #KINDS}
 * @param text the same for people, with names
 * @param after of a LATER_STEP: how long after the notice
 */
public record Reason(
        @JsonbProperty("kind") String kind,
        @JsonbProperty("text") String text,
        @JsonbProperty("after") @Nullable Duration after) {

    /** The kind of a step that a person wants later than the first, and not at all once somebody has acknowledged. */
    public static final String LATER_STEP = "LATER_STEP";

    /** All of them. */
    public static final List<String> KINDS = List.of(
            "OWNER_TEAM",
            "TEAM_PREFERENCE",
            "PERSON_PREFERENCE",
            LATER_STEP,
            "ON_CALL",
            "IMPACT_SCOPE",
            "RULE",
            "TOLD_BEFORE",
            "FALLBACK",
            "ESCALATION",
            "SILENCE",
            "MAINTENANCE_WINDOW",
            "QUIET_HOURS",
            "STORM",
            "DIGEST",
            "SILENCE_ENDS",
            "WAR_ROOM");

    @JsonbCreator
    public Reason {}

    public Reason(String kind, String text) {
        this(kind, text, null);
    }

    public boolean laterStep() {
        return kind.equals(LATER_STEP);
    }
}
