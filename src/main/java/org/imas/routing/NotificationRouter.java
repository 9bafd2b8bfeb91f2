package org.imas.routing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.imas.incident.Incident;
import org.imas.incident.IncidentChanged;
import org.imas.incident.Incidents;
import org.imas.platform.TraceContext;

/** Decides, in the transaction of the change itself, who is told of it, and puts that into the outbox. */
@ApplicationScoped
public class NotificationRouter {

    private static final System.Logger LOG = System.getLogger(NotificationRouter.class.getName());

    private static final int EARLY = Interceptor.Priority.APPLICATION - 500;

    @Inject
    private Routes routes;

    @Inject
    private RoutingMetrics metrics;

    @Inject
    private Telling telling;

    @Inject
    private Incidents incidents;

    /** Before others that look at what it decides, such as whether there is to be a room. */
    void onChanged(@Observes @Priority(EARLY) IncidentChanged change) {
        long from = System.nanoTime();
        Routes.Decision decision = decide(change);
        metrics.decided(Duration.ofNanos(System.nanoTime() - from));
        Told told = decision.told();
        if (change.first() && !decision.warRoom()) {
            change.incident().withoutWarRoom();
        }
        telling.tell(change, told);
        if (told.recipients().isEmpty() && change.first()) {
            nobody(change.incident());
        }
    }

    /** That nobody works on it after all is nothing new to route. */
    private Routes.Decision decide(IncidentChanged change) {
        if (change.event().equals(IncidentChanged.REOPENED)) {
            return routes.reopened(change.incident(), change.at());
        }
        return change.event().equals(IncidentChanged.UNACKNOWLEDGED)
                ? routes.again(change.incident(), change.at())
                : routes.of(change.incident(), change.status(), change.at());
    }

    private void nobody(Incident incident) {
        incident.nobodyToTell();
        incidents.record(incident, "NO_RECIPIENT", "No active provider and nobody on call takes this incident");
        LOG.log(
                System.Logger.Level.WARNING,
                "event=no-recipient incident=" + incident.id()
                        + TraceContext.field(incident.traceparent().orElse(null)));
    }
}
