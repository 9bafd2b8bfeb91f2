package org.imas.routing;

import java.time.Duration;
import java.util.List;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told, as REST takes and shows it.
 *
 * @param steps in their order; for severities that none of them is for, the person is told like anybody
 */
public record NotificationPreferences(@Required @Nullable List<Step> steps) {

    /**
     * One step.
     *
     * @param provider the name of one; or else {@code channel}
     * @param channel EMAIL or PHONE: whatever provider sends to the person's own address of that kind
     * @param target the person's own topic or channel, where the provider reaches channels
     * @param after how long after the notice; at once when absent
     * @param severities for which it is; none named: all
     */
    public record Step(
            @Nullable String provider,
            @Nullable String channel,
            @Nullable String target,
            @Nullable Duration after,
            @Nullable List<String> severities) {

        Duration delay() {
            return after == null ? Duration.ZERO : after;
        }

        List<String> wanted() {
            return severities == null ? List.of() : severities;
        }
    }

    /**
     * What was saved.
     *
     * @param warnings what of it can't be kept as things are now
     */
    public record Saved(List<Step> steps, List<String> warnings) {}

    List<Step> all() {
        return steps == null ? List.of() : steps;
    }
}
