package org.imas.routing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.imas.delivery.Outbox;
import org.imas.delivery.Promise;
import org.imas.incident.Incident;
import org.imas.incident.IncidentChanged;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Incidents;
import org.imas.incident.Notices;
import org.imas.provider.Notice;
import org.imas.provider.Task;

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
    private Notices notices;

    @Inject
    private Outbox outbox;

    @Inject
    private Incidents incidents;

    /** Before others that look at what it decides, such as whether there is to be a room. */
    void onChanged(@Observes @Priority(EARLY) IncidentChanged change) {
        long from = System.nanoTime();
        Routes.Decision decision = routes.of(change.incident(), change.status(), change.at());
        metrics.decided(Duration.ofNanos(System.nanoTime() - from));
        boolean first = change.status() == IncidentStatus.TRIGGERED;
        Told told = decision.told();
        if (first && !decision.warRoom()) {
            change.incident().withoutWarRoom();
        }
        told.unreachable().forEach(line -> incidents.record(change.incident(), "NOT_REACHABLE", line));
        if (!told.recipients().isEmpty()) {
            promise(change, decision);
        } else if (first) {
            nobody(change.incident());
        }
    }

    private void promise(IncidentChanged change, Routes.Decision decision) {
        Notice notice = notices.of(change);
        List<Recipient> chosen = decision.recipients();
        Promise.Step step = decision.held()
                .map(held -> new Promise.Step(Task.NOTIFY, null, held.until()))
                .orElse(Promise.Step.NOTIFY);
        outbox.promise(chosen.stream()
                .map(recipient -> new Promise(
                        recipient.provider().id(),
                        recipient.provider().name(),
                        recipient.provider().type(),
                        recipient.target(),
                        notice,
                        step,
                        recipient.reasons()))
                .toList());
        decision.held()
                .ifPresent(held -> incidents.record(
                        change.incident(), "HELD_BACK", held.reason().text() + ", until " + held.until()));
        String names = chosen.stream()
                .map(recipient -> recipient.provider().name() + " (" + recipient.target() + ")")
                .collect(Collectors.joining(", "));
        incidents.record(change.incident(), "NOTIFYING", names);
    }

    private void nobody(Incident incident) {
        incident.nobodyToTell();
        incidents.record(incident, "NO_RECIPIENT", "No active provider and nobody on call takes this incident");
        LOG.log(System.Logger.Level.WARNING, "event=no-recipient incident=" + incident.id());
    }
}
