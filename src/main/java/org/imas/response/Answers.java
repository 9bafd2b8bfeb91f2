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
        Optional<Answer.By> used = rows.of(delivery.id(), action).map(Answer::by);
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
        Standing before = standing(deed.delivery(), deed.action());
        if (before.state() != State.OPEN) {
            return before;
        }
        Answer.By by = new Answer.By(deed.actor(), clock.instant());
        Answer answer = Answer.asked(deed.delivery().id(), deed.action(), by);
        answer.done(by.at());
        rows.add(answer);
        return new Standing(move(deed), deed.action(), State.DONE, new Doer(by.name(), by.at()));
    }

    /** Works on what was only stored; nothing to do where another node does, or the incident is further on. */
    void work(UUID id) {
        Optional<Answer> locked = rows.lockedIfDue(id);
        if (locked.isEmpty()) {
            return;
        }
        Answer answer = locked.get();
        Delivery delivery = deliveries.byId(answer.deliveryId()).orElseThrow();
        answer.done(clock.instant());
        if (mayAct(incidents.one(delivery.incidentId()).status(), answer.action())) {
            move(new Deed(delivery, answer.action(), answer.by().name()));
        }
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
