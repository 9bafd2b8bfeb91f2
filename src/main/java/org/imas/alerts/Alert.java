package org.imas.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one alert says, in the words of no sender in particular.
 *
 * @param name what its sender's people know it by
 * @param key the same as long as it is the same alert
 * @param facts of no use but for the first step
 */
record Alert(String name, Step step, String key, Facts facts) {

    /** What has become of the matter, as the sender sees it. */
    enum Step {
        TRIGGER,
        ACKNOWLEDGE,
        RESOLVE
    }

    /**
     * What a report is made of.
     *
     * @param services names that may be those of services, the likeliest first
     * @param severities words for how grave it is, the likeliest first
     * @param since when it began; absent where that is not said
     * @param runbook a link; empty where there is none
     */
    record Facts(
            String title,
            String description,
            List<String> services,
            List<String> severities,
            Map<String, String> labels,
            @Nullable Instant since,
            String runbook) {

        static final Facts NONE = new Facts("", "", List.of(), List.of(), Map.of(), null, "");
    }
}
