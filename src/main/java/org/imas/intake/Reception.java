package org.imas.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.imas.incident.IncidentReport;
import org.imas.incident.Incidents;
import org.imas.incident.Origin;
import org.imas.incident.Reported;
import org.imas.platform.Causes;

/** Takes reports from every door. */
@ApplicationScoped
public class Reception {

    @Inject
    private Incidents incidents;

    /**
     * Two equal reports at the same instant: the database lets one of them in, and the other, tried again, finds it.
     * Must be called outside a transaction, or the second try would be made in a dead one.
     */
    public Reported accept(IncidentReport report, Origin origin) {
        try {
            return incidents.report(report, origin);
        } catch (RuntimeException e) {
            if (Causes.violatesUniqueness(e)) {
                return incidents.report(report, origin);
            }
            throw e;
        }
    }
}
