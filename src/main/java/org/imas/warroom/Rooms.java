package org.imas.warroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.delivery.Outbox;
import org.imas.delivery.Promise;
import org.imas.delivery.Reason;
import org.imas.delivery.Stops;
import org.imas.incident.Incident;
import org.imas.provider.Guest;
import org.imas.provider.Notice;
import org.imas.provider.Room;
import org.imas.provider.RoomPlan;
import org.imas.provider.RoomWork;
import org.imas.provider.Task;
import org.imas.registry.ConfiguredProvider;

/** The rooms in the database, and the steps on them, each promised in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Rooms {

    private static final List<Reason> WHY = List.of(new Reason("WAR_ROOM", "Step on the room of the incident"));

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Outbox outbox;

    @Inject
    private RoomRules rules;

    @Inject
    private Guests guests;

    @Inject
    private Stops stops;

    @Inject
    private Clock clock;

    Optional<WarRoom> of(UUID incident) {
        return database.createQuery("select r from WarRoom r where r.incidentId = :incident", WarRoom.class)
                .setParameter("incident", incident)
                .getResultStream()
                .findFirst();
    }

    /**
     * A room that is to be.
     *
     * @param former one that failed or was archived, whose place it takes
     */
    record Wish(Incident incident, ConfiguredProvider provider, Optional<WarRoom> former) {}

    WarRoom want(Wish wish, Notice notice) {
        Incident incident = wish.incident();
        WarRoom room = wish.former().orElseGet(WarRoom::new);
        room.wanted(incident, wish.provider(), clock.instant());
        if (wish.former().isEmpty()) {
            database.persist(room);
        }
        String name = "inc-" + incident.shortId() + "-" + incident.service().name();
        RoomPlan plan = new RoomPlan(name, topic(incident), rules.hidden());
        step(room, notice, Promise.Step.now(Task.OPEN_ROOM, RoomWork.open(plan)));
        return room;
    }

    /** What follows at once when there is a room: people, a topic, the context. */
    void furnish(WarRoom room, Incident incident, Notice notice) {
        Room there = room.open().orElseThrow();
        List<Guest> invited = guests.of(incident);
        List<Promise.Step> steps = new ArrayList<>();
        if (!invited.isEmpty()) {
            steps.add(Promise.Step.now(Task.INVITE, RoomWork.invite(there, invited)));
        }
        steps.add(Promise.Step.now(Task.SET_TOPIC, RoomWork.topic(there, topic(incident))));
        steps.add(Promise.Step.now(Task.POST, RoomWork.in(there)));
        steps.forEach(step -> step(room, notice, step));
    }

    void post(WarRoom room, Room there, Notice notice) {
        step(room, notice, Promise.Step.now(Task.POST, RoomWork.in(there)));
    }

    /** Some time after the end, so that what remains to be said can be said. */
    void archiveLater(WarRoom room, Room there, Notice notice) {
        Instant later = clock.instant().plus(rules.archiveAfter());
        step(room, notice, new Promise.Step(Task.ARCHIVE, RoomWork.in(there), later));
    }

    /** The incident is there again: what was to archive its room does not, unless it is being done just now. */
    void keep(UUID incident) {
        stops.callOff(incident, Task.ARCHIVE, "reopened");
    }

    private void step(WarRoom room, Notice notice, Promise.Step step) {
        String target = step.work() == null || step.work().room() == null
                ? "new room"
                : step.work().room().name();
        outbox.promise(List.of(
                new Promise(room.providerId(), room.providerName(), room.providerType(), target, notice, step, WHY)));
    }

    private static String topic(Incident incident) {
        String lead = incident.lead().map(person -> " | Lead: " + person.name()).orElse("");
        return incident.severity() + " | " + incident.service().name() + " | " + incident.title() + lead;
    }
}
