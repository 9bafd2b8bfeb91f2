package org.imas.escalation;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imas.platform.PlainLine;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants an escalation policy to be.
 *
 * @param ackTimeout how long an acknowledgement holds until the incident is mitigated; for ever when absent
 * @param repeats how often it all is done again: the steps, or with {@code reminderEvery} only a reminder; 0 when absent
 * @param reminderEvery after the last step, those it told are told again at this distance
 * @param services names or ids of the services that it is for
 * @param teams names or ids of the teams for whose services without a policy of their own it is
 */
public record PolicyDraft(
        @Required @PlainLine(max = 120) @Nullable String name,
        @Nullable Duration ackTimeout,
        @Min(0) @Max(9) @Nullable Integer repeats,
        @Nullable Duration reminderEvery,
        @Required @Size(min = 1, max = 20) @Nullable List<Step> steps,
        @Size(max = 200) @Nullable List<@PlainLine(max = 120) String> services,
        @Size(max = 200) @Nullable List<@PlainLine(max = 120) String> teams) {

    /**
     * One step.
     *
     * @param after the {@code wait} of the document: after the step before, the first one after the trigger; as by default when absent
     */
    public record Step(
            @JsonbProperty("wait") @Nullable Duration after, // no component can have the name wait
            @Nullable List<Target> targets) {

        List<Target> all() {
            return targets == null ? List.of() : targets;
        }
    }

    /** Whom a step tells; the kind says which of the other members it needs. */
    public record Target(
            @Nullable TargetKind kind,
            @Nullable Integer level,
            @Nullable String person,
            @Nullable String team,
            @Nullable String scope,
            @Nullable String provider,
            @Nullable String target) {

        /** Everything but the kind that is given, by the names of the members. */
        Map<String, String> given() {
            Map<String, String> given = new LinkedHashMap<>();
            put(given, "level", level);
            put(given, "person", person);
            put(given, "team", team);
            put(given, "scope", scope);
            put(given, "provider", provider);
            put(given, "target", target);
            return given;
        }

        private static void put(Map<String, String> given, String member, @Nullable Object value) {
            if (value != null) {
                given.put(member, value.toString());
            }
        }
    }

    List<Step> all() {
        return steps == null ? List.of() : steps;
    }
}
