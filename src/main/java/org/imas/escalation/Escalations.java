package org.imas.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.imas.incident.Incident;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Incidents;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/** The escalations of incidents: what is due is done, a person may hurry the next step, everybody may look. */
@ApplicationScoped
@Transactional
public class Escalations {

    private static final List<String> DONE = List.of(EscalationSteps.ESCALATED, EscalationSteps.REMINDER);

    @Inject
    private EscalationRuns runs;

    @Inject
    private Plans plans;

    @Inject
    private EscalationSteps steps;

    @Inject
    private Incidents incidents;

    @Inject
    private Clock clock;

    /** The incidents for which something is due. */
    List<UUID> due(int most) {
        return runs.due(clock.instant(), most);
    }

    /** Does what is due for that incident; false where it was done meanwhile, or is just being done, by another node. */
    boolean advance(UUID id) {
        Instant now = clock.instant();
        Optional<EscalationRun> run = runs.lockedIfFree(id).filter(locked -> locked.due(now));
        run.ifPresent(due -> {
            Incident incident = incidents.existing(id);
            runs.tell(EscalationNews.late(Duration.between(Objects.requireNonNull(due.dueAt()), now)));
            advance(new EscalationSteps.Turn(due, plans.of(due, incident, now), incident));
        });
        return run.isPresent();
    }

    private void advance(EscalationSteps.Turn turn) {
        EscalationRun run = turn.run();
        boolean running = run.state() == EscalationRun.State.RUNNING;
        EscalationRun.Next next = run.next(turn.plan());
        IncidentStatus status = turn.incident().status();
        if (next == EscalationRun.Next.ACK_TIMEOUT && status == IncidentStatus.ACKNOWLEDGED) {
            incidents.unacknowledge(
                    turn.incident().id(), EscalationSteps.SELF, "The time of the acknowledgement is over");
        } else if (status != IncidentStatus.TRIGGERED) {
            run.stop();
        } else if (next == EscalationRun.Next.REMINDER) {
            steps.remind(turn);
        } else if (!steps.step(turn, EscalationSteps.SELF)) {
            incidents.record(turn.incident(), "NOT_REACHABLE", "Nobody is left to whom it could be escalated");
            run.finish();
        }
        exhausted(run, running);
    }

    private void exhausted(EscalationRun run, boolean running) {
        if (running && run.state() == EscalationRun.State.DONE) {
            runs.tell(EscalationNews.ended("exhausted"));
        }
    }

    /** The next step at once, also while somebody works on it already and needs help. */
    public EscalationView escalate(UUID id, String actor) {
        Optional<EscalationRun> locked = runs.locked(id);
        Incident incident = incidents.existing(id);
        Instant now = clock.instant();
        Optional<EscalationRun> run = incident.status().open() ? locked : Optional.empty();
        boolean running = run.filter(found -> found.state() == EscalationRun.State.RUNNING)
                .isPresent();
        boolean done = run.map(found ->
                        steps.step(new EscalationSteps.Turn(found, plans.of(found, incident, now), incident), actor))
                .orElse(false);
        if (!done) {
            throw new Refusal(Problem.conflict("nothing-to-escalate", why(incident, run)));
        }
        run.ifPresent(found -> exhausted(found, running));
        return view(id);
    }

    private static String why(Incident incident, Optional<EscalationRun> run) {
        if (!incident.status().open()) {
            return "The incident is " + incident.status();
        }
        return run.isPresent()
                ? "All steps have been carried out"
                : "No policy and no second on-call level were there for it when it was triggered";
    }

    /** Whom it would tell next. */
    public Upcoming upcoming(UUID id) {
        Incident incident = incidents.existing(id);
        return runs.of(id)
                .map(run -> steps.upcoming(
                        new EscalationSteps.Turn(run, plans.of(run, incident, clock.instant()), incident)))
                .orElse(Upcoming.NOBODY);
    }

    public EscalationView view(UUID id) {
        Incident incident = incidents.existing(id);
        Optional<EscalationRun> run = runs.of(id);
        return run.map(found -> EscalationView.of(
                        found, plans.of(found, incident, clock.instant()), incidents.timeline(id, DONE)))
                .orElse(EscalationView.NONE);
    }
}
