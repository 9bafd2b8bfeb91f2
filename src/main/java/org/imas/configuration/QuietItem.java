package org.imas.configuration;

import java.time.DayOfWeek;
import java.util.List;
import org.imas.incident.Severity;
import org.imas.silence.QuietTime;
import org.jspecify.annotations.Nullable;

/**
 * All quiet hours of one person or one team in the document.
 *
 * @param person name or id, or else {@code team}
 */
public record QuietItem(
        @Nullable String person,
        @Nullable String team,
        @Nullable List<Hours> hours) {

    /**
     * Some of them.
     *
     * @param days on which they begin; all when absent
     * @param severities that are held; SEV3_MEDIUM and SEV4_LOW when absent
     */
    public record Hours(
            @Nullable List<DayOfWeek> days,
            @Nullable String from,
            @Nullable String to,
            @Nullable String zone,
            @Nullable List<Severity> severities) {}

    List<Hours> all() {
        return hours == null ? List.of() : hours;
    }

    QuietTime.Draft draft(Hours each) {
        return new QuietTime.Draft(person, team, each.days(), each.from(), each.to(), each.zone(), each.severities());
    }
}
