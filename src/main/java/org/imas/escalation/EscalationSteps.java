package org.imas.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.imas.incident.Announcement;
import org.imas.incident.Incident;
import org.imas.incident.IncidentChanged;
import org.imas.incident.Incidents;
import org.imas.platform.TraceContext;
import org.imas.routing.Telling;
import org.imas.routing.Told;

/** Carries out what is next in an escalation: a numbered change of the incident, told to those whom it names. */
@ApplicationScoped
public class EscalationSteps {

    static final String SELF = "imas";
    static final String ESCALATED = "ESCALATED";
    static final String REMINDER = "REMINDER";

    private static final System.Logger LOG = System.getLogger(EscalationSteps.class.getName());

    @Inject
    private Incidents incidents;

    @Inject
    private StepRecipients recipients;

    @Inject
    private Telling telling;

    @Inject
    private EscalationRuns runs;

    @Inject
    private Clock clock;

    /** Which escalation, by which plan, of which incident. */
    record Turn(EscalationRun run, Plan plan, Incident incident) {}

    /** The next step, for that person or by itself; false where none is left. */
    boolean step(Turn turn, String actor) {
        Optional<Plan.Step> step = turn.run().nextStep(turn.plan());
        if (step.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        String level = inRound(turn.plan().level(turn.run().step()), turn.run());
        String why = (actor.equals(SELF) ? "Nobody acknowledged for " + since(turn, now) : actor + " asked for it")
                + ": " + level;
        IncidentChanged change = incidents.announce(turn.incident(), new Announcement(ESCALATED, actor, why));
        Told told = recipients.of(
                new StepRecipients.Call(turn.incident(), now, why), step.get().targets());
        tell(turn, change, told);
        runs.tell(EscalationNews.paged(
                String.valueOf(turn.run().step() + 1), told.recipients().size()));
        turn.run().stepDone(turn.plan(), now);
        return true;
    }

    /** Those who were told last are told again. */
    void remind(Turn turn) {
        Instant now = clock.instant();
        String why = "Still nobody acknowledged after " + since(turn, now) + ": reminder "
                + (turn.run().round() + 1) + " of " + turn.plan().repeats();
        Told told = recipients.again(
                new StepRecipients.Call(turn.incident(), now, why), turn.run().lastChange());
        IncidentChanged change = incidents.announce(turn.incident(), new Announcement(REMINDER, SELF, why));
        tell(turn, change, told);
        runs.tell(EscalationNews.paged("reminder", told.recipients().size()));
        turn.run().reminded(turn.plan(), now);
    }

    /** Whom the next step, or reminder, would tell; nothing is changed by the question. */
    Upcoming upcoming(Turn turn) {
        EscalationRun run = turn.run();
        StepRecipients.Call call = new StepRecipients.Call(turn.incident(), clock.instant(), "");
        return switch (run.next(turn.plan())) {
            case STEP -> {
                Plan.Step step = turn.plan().steps().get(run.step());
                yield upcoming(turn.plan().level(run.step()), recipients.of(call, step.targets()));
            }
            case REMINDER -> upcoming("", recipients.again(call, run.lastChange()));
            case ACK_TIMEOUT, NOTHING -> Upcoming.NOBODY;
        };
    }

    private static Upcoming upcoming(String level, Told told) {
        return new Upcoming(
                level,
                told.recipients().stream()
                        .map(one -> new Upcoming.Target(one.provider().name(), one.target()))
                        .toList(),
                told.unreachable());
    }

    private void tell(Turn turn, IncidentChanged change, Told told) {
        telling.tell(change, told);
        if (!told.recipients().isEmpty()) {
            turn.run().told(change.sequence());
        }
        LOG.log(
                System.Logger.Level.INFO,
                "event=" + (change.event().equals(REMINDER) ? "reminded" : "escalated") + " incident="
                        + turn.incident().id() + " change=" + change.sequence() + " recipients="
                        + told.recipients().size()
                        + TraceContext.field(turn.incident().traceparent().orElse(null)));
    }

    private static String inRound(String level, EscalationRun run) {
        return run.round() == 0 ? level : level + ", round " + (run.round() + 1);
    }

    private static String since(Turn turn, Instant now) {
        Duration passed = Duration.between(turn.run().startedAt(), now);
        if (passed.toMinutes() == 0) {
            return passed.toSeconds() + " s";
        }
        return (passed.toHours() == 0 ? "" : passed.toHours() + " h ") + passed.toMinutesPart() + " min";
    }
}
