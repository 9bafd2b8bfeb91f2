package org.imas.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.imas.testkit.Beans;

/** What is looked up about what is reported again, for a test that looks at the query. */
public final class HotRecurrences {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Beans beans;

    public HotRecurrences(Beans beans) {
        this.beans = beans.with(new Reopening(WINDOW));
    }

    /** Whether that incident is found as one that was resolved within the window. */
    public int resolvedLately(UUID id, Instant now) {
        Incident incident = beans.get(Incidents.class).existing(id);
        return beans.get(Recurrences.class)
                .resolvedLately(incident.service(), "key-" + id, now)
                .filter(found -> found.id().equals(id))
                .map(found -> 1)
                .orElse(0);
    }
}
