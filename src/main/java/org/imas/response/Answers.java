package org.imas.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.delivery.Deliveries;
import org.imas.delivery.Delivery;
import org.imas.incident.Actor;
import org.imas.incident.IncidentStatus;
import org.imas.incident.IncidentView;
import org.imas.incident.Incidents;
import org.imas.incident.TimelineEntry;
import org.imas.provider.Action;
import org.imas.response.Standing.Doer;
import org.imas.response.Standing.State;
import org.jspecify.annotations.Nullable;

/** What becomes of an answer: the incident goes on as it would by REST, and the timeline says who and through what. */
@ApplicationScoped
@Transactional
public class Answers {

    @Inject
    private AnswerRows rows;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Incidents incidents;

    @Inject
    private Clock clock;

    /** Who of those that may act by a delivery does something. */
    record Deed(Delivery delivery, Action action, String actor) {}

    /** How things stand; changes nothing. */
    Standing standing(Delivery delivery, Action action) {
        IncidentView incident = incidents.one(delivery.incidentId());
        return standing(incident, action, rows.of(delivery.id(), action));
    }

    /**
     * What was only pressed is not done yet: a link does it. The incident is to be read before the answers: an answer is
     * stored together with the step it caused, so that whoever sees the step sees the answer.
     */
    private Standing standing(IncidentView incident, Action action, Optional<Answer> known) {
        Optional<Answer.By> used = known.filter(Answer::done).map(Answer::by);
        if (used.isPresent()) {
            return new Standing(
                    incident,
                    action,
                    State.USED,
                    new Doer(used.get().name(), used.get().at()));
        }
        return mayAct(incident.status(), action)
                ? new Standing(incident, action, State.OPEN, null)
                : new Standing(incident, action, State.NEEDLESS, doer(incident));
    }

    /**
     * Does it, if it still can be done. Its row comes first: of two at once, one is refused by the database, and finds
     * the other's row when it tries again.
     */
    Standing act(Deed deed) {
        IncidentView incident = incidents.one(deed.delivery().incidentId());
        Optional<Answer> known = rows.of(deed.delivery().id(), deed.action());
        Standing before = standing(incident, deed.action(), known);
        if (before.state() != State.OPEN) {
            return before;
        }
        Answer.By by = new Answer.By(deed.actor(), clock.instant());
        known.ifPresent(answer -> answer.askAgain(by));
        known.orElseGet(() -> added(deed, by)).done(by.at());
        return new Standing(move(deed), deed.action(), State.DONE, new Doer(by.name(), by.at()));
    }

    private Answer added(Deed deed, Answer.By by) {
        Answer answer = Answer.asked(deed.delivery().id(), deed.action(), by);
        rows.add(answer);
        return answer;
    }

    /** Those to be worked on now, the oldest first. */
    List<UUID> due(int most) {
        return rows.due(clock.instant(), most);
    }

    /** Works on what was only stored; empty where there is nothing to do, or another node does it. */
    Optional<Standing> work(UUID id) {
        return rows.lockedIfDue(id).map(this::work);
    }

    /** One that comes too late is none: should the step be taken back, the button works. */
    private Standing work(Answer answer) {
        Delivery delivery = deliveries.byId(answer.deliveryId()).orElseThrow();
        IncidentView incident = incidents.one(delivery.incidentId());
        if (!mayAct(incident.status(), answer.action())) {
            rows.remove(answer);
            return new Standing(incident, answer.action(), State.NEEDLESS, doer(incident));
        }
        Answer.By by = answer.by();
        answer.done(clock.instant());
        IncidentView moved = move(new Deed(delivery, answer.action(), by.name()));
        return new Standing(moved, answer.action(), State.DONE, new Doer(by.name(), by.at()));
    }

    private IncidentView move(Deed deed) {
        Delivery delivery = deed.delivery();
        String through = "through " + delivery.providerName() + " (" + delivery.providerType() + ")";
        return incidents.move(delivery.incidentId(), wanted(deed.action()), new Actor(deed.actor(), through));
    }

    /** Asked before, as a refusal would undo what is written down beside it. */
    private static boolean mayAct(IncidentStatus status, Action action) {
        return action == Action.ACKNOWLEDGE ? status == IncidentStatus.TRIGGERED : status.open();
    }

    private static IncidentStatus wanted(Action action) {
        return action == Action.ACKNOWLEDGE ? IncidentStatus.ACKNOWLEDGED : IncidentStatus.RESOLVED;
    }

    private @Nullable Doer doer(IncidentView incident) {
        List<TimelineEntry.View> steps =
                incidents.timeline(incident.id(), List.of(incident.status().name()));
        return steps.isEmpty()
                ? null
                : new Doer(
                        steps.get(steps.size() - 1).actor(),
                        steps.get(steps.size() - 1).at());
    }
}
