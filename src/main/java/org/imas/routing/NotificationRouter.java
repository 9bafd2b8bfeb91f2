package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.imas.incident.Incident;
import org.imas.incident.IncidentChanged;
import org.imas.incident.Incidents;

/** Decides, in the transaction of the change itself, who is told of it, and puts that into the outbox. */
@ApplicationScoped
public class NotificationRouter {

    private static final System.Logger LOG = System.getLogger(NotificationRouter.class.getName());

    @Inject
    private Recipients recipients;

    @Inject
    private Telling telling;

    @Inject
    private Incidents incidents;

    void onChanged(@Observes IncidentChanged change) {
        Told told = change.first()
                ? recipients.of(change.incident(), change.at())
                : recipients.toldBefore(change.incident());
        telling.tell(change, told);
        if (told.recipients().isEmpty() && change.first()) {
            nobody(change.incident());
        }
    }

    private void nobody(Incident incident) {
        incident.nobodyToTell();
        incidents.record(incident, "NO_RECIPIENT", "No active provider and nobody on call takes this incident");
        LOG.log(System.Logger.Level.WARNING, "event=no-recipient incident=" + incident.id());
    }
}
