package org.imas.oncall;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.imas.platform.CalendarTime;
import org.imas.platform.PlainLine;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/**
 * Two people who take each other's time on call.
 *
 * @param team name or id
 * @param level 1 when absent
 * @param first somebody, and the time that the second person takes over
 * @param second the same the other way round
 */
public record Swap(
        @Required @Nullable String team,
        @Min(1) @Max(9) @Nullable Integer level,
        @Valid @Required @Nullable Half first,
        @Valid @Required @Nullable Half second,
        @PlainLine(max = 500) @Nullable String reason) {

    /**
     * One of both.
     *
     * @param person id, or a name that only one person has
     */
    public record Half(
            @Required @Nullable String person,
            @Required @CalendarTime @Nullable Instant from,
            @Required @CalendarTime @Nullable Instant to) {}

    int levelOrFirst() {
        return level == null ? 1 : level;
    }

    /** That person serves at that time of somebody else. */
    OnCallOverride.Draft override(Half serving, Half time) {
        return new OnCallOverride.Draft(team, serving.person(), time.from(), time.to(), level, reason);
    }
}
