package org.imas.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.imas.incident.IncidentReport;
import org.imas.incident.Origin;
import org.imas.incident.Reports;

/**
 * The door for code inside the application: a report fired as a CDI event becomes an incident in the transaction of
 * whoever fires it, or in one of its own; a report that is refused fails the firing.
 */
@ApplicationScoped
public class IncidentEventListener {

    private static final Origin CODE = new Origin("event", null);

    @Inject
    private Reports reports;

    void onReport(@Observes IncidentReport report) {
        reports.take(reports.checked(report, CODE));
    }
}
