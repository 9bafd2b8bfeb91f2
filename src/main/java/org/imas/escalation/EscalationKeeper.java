package org.imas.escalation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imas.delivery.Delivery;
import org.imas.delivery.Stops;
import org.imas.incident.IncidentChanged;
import org.imas.incident.IncidentMoving;
import org.imas.incident.Incidents;

/** Begins and ends escalations in the transactions that change incidents, and stops what has not gone out by then. */
@ApplicationScoped
public class EscalationKeeper {

    @Inject
    private EscalationRuns runs;

    @Inject
    private Plans plans;

    @Inject
    private Stops stops;

    @Inject
    private Incidents incidents;

    /** A step that is just being carried out is waited for: the person then acts on what it made. */
    void onMoving(@Observes IncidentMoving moving) {
        runs.locked(moving.id());
    }

    /** After routing: a notice that takes the place of an earlier one says more than that it was stopped. */
    void onChanged(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) IncidentChanged change) {
        switch (change.status()) {
            case TRIGGERED -> begin(change);
            case ACKNOWLEDGED -> {
                stopped(change)
                        .ifPresent(run -> run.acknowledged(
                                plans.of(run, change.incident(), change.at()).ackTimeout(), change.at()));
                stopPages(change);
            }
            case MITIGATED, RESOLVED -> {
                stopped(change).ifPresent(EscalationRun::stop);
                stopPages(change);
            }
        }
    }

    private void begin(IncidentChanged change) {
        Plan plan = plans.of(change.incident(), change.at());
        Optional<EscalationRun> before = change.first() ? Optional.empty() : run(change);
        if (plan.isEmpty()) {
            before.ifPresent(EscalationRun::finish);
        } else {
            runs.tell(EscalationNews.started(plan));
            before.ifPresentOrElse(run -> run.begin(plan, change), () -> runs.add(EscalationRun.begun(plan, change)));
        }
    }

    private Optional<EscalationRun> run(IncidentChanged change) {
        return runs.of(change.incident().id());
    }

    /** The one that this stops; where it was running, that it is over is told. */
    private Optional<EscalationRun> stopped(IncidentChanged change) {
        Optional<EscalationRun> run = run(change);
        run.filter(found -> found.state() == EscalationRun.State.RUNNING)
                .ifPresent(found -> runs.tell(EscalationNews.ended(code(change))));
        return run;
    }

    private static String code(IncidentChanged change) {
        return change.status().name().toLowerCase(Locale.ROOT);
    }

    private void stopPages(IncidentChanged change) {
        UUID incident = change.incident().id();
        String code = code(change);
        List<Delivery> ended = stops.stop(incident, change.sequence(), code);
        if (!ended.isEmpty()) {
            String names = ended.stream()
                    .map(delivery -> delivery.providerName() + " (" + delivery.target() + ")")
                    .distinct()
                    .collect(Collectors.joining(", "));
            incidents.record(change.incident(), "NOT_SENT", names + ": " + code + " before it went out");
        }
    }
}
