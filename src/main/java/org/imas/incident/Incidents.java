package org.imas.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imas.organization.Person;
import org.imas.platform.Page;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** The incidents in the database; every change is one transaction with its timeline entry and all that follows from it. */
@ApplicationScoped
@Transactional
public class Incidents {

    private static final int NOTE_LENGTH = 20_000;

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Event<IncidentChanged> changed;

    @Inject
    private Event<IncidentMoving> moving;

    @Inject
    private Event<IncidentAnnounced> announced;

    @Inject
    private Clock clock;

    public IncidentView move(UUID id, IncidentStatus wanted, String actor) {
        return move(id, wanted, new Actor(actor, ""));
    }

    public IncidentView move(UUID id, IncidentStatus wanted, Actor actor) {
        moving.fire(new IncidentMoving(id));
        Incident incident = existing(id);
        if (!incident.mayMove(wanted)) {
            throw new Refusal(Problem.conflict(
                    "illegal-transition", "An incident that is " + incident.status() + " cannot become " + wanted));
        }
        if (incident.move(wanted, clock.instant())) {
            changed.fire(said(incident, new Announcement(wanted.name(), actor.name(), actor.through())));
        }
        database.flush();
        return incident.view();
    }

    /** Takes an acknowledgement back: nobody works on it after all. Where there is none, that is no error. */
    public IncidentView unacknowledge(UUID id, String actor, String note) {
        moving.fire(new IncidentMoving(id));
        Incident incident = existing(id);
        if (incident.status() == IncidentStatus.ACKNOWLEDGED) {
            incident.unacknowledge();
            changed.fire(said(incident, new Announcement(IncidentChanged.UNACKNOWLEDGED, actor, note)));
        } else if (incident.status() != IncidentStatus.TRIGGERED) {
            throw new Refusal(Problem.conflict(
                    "illegal-transition", "An incident that is " + incident.status() + " cannot be unacknowledged"));
        }
        database.flush();
        return incident.view();
    }

    /** Counts a change that leaves the status as it is; whoever announces it has people told. */
    public IncidentChanged announce(Incident incident, Announcement announcement) {
        incident.announce();
        IncidentChanged change = said(incident, announcement);
        announced.fire(new IncidentAnnounced(change));
        return change;
    }

    /** Says who leads the work on it. */
    public IncidentView lead(UUID id, Person person, String actor) {
        Incident incident = existing(id);
        incident.lead(person);
        database.persist(TimelineEntry.of(incident, "LEAD", actor, person.name(), clock.instant()));
        database.flush();
        return incident.view();
    }

    public TimelineEntry.View note(UUID id, @Nullable String text, String actor) {
        if (text == null || text.isBlank() || text.length() > NOTE_LENGTH) {
            throw new Refusal(Problem.invalid("note", "is required, at most " + NOTE_LENGTH + " characters"));
        }
        TimelineEntry entry = TimelineEntry.of(existing(id), "NOTE", actor, text, clock.instant());
        database.persist(entry);
        return entry.view();
    }

    /** For those who take part in its changes, in their transaction. */
    public Incident existing(UUID id) {
        Incident incident = database.find(Incident.class, id);
        if (incident == null) {
            throw new Refusal(Problem.notFound("incident", id));
        }
        return incident;
    }

    /** The open ones with that dedup key, whatever their service. */
    public List<UUID> openWith(String dedupKey) {
        return database.createQuery(
                        "select i.id from Incident i where i.dedupKey = :key and i.openKey is not null", UUID.class)
                .setParameter("key", dedupKey)
                .getResultList();
    }

    public IncidentView one(UUID id) {
        return existing(id).view();
    }

    public Page timeline(UUID id, int limit, @Nullable UUID after) {
        existing(id);
        List<TimelineEntry> rows = database.createQuery("""
                        select t from TimelineEntry t
                        where t.incidentId = :incident and t.id > :after order by t.id""", TimelineEntry.class)
                .setParameter("incident", id)
                .setParameter("after", after == null ? Page.FROM_THE_START : after)
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, TimelineEntry::id, TimelineEntry::view);
    }

    /** The same, the newest first. */
    public Page story(UUID id, int limit, @Nullable UUID before) {
        List<TimelineEntry> rows = database.createQuery("""
                        select t from TimelineEntry t
                        where t.incidentId = :incident and t.id < :before order by t.id desc""", TimelineEntry.class)
                .setParameter("incident", id)
                .setParameter("before", before == null ? Page.AFTER_THE_END : before)
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, TimelineEntry::id, TimelineEntry::view);
    }

    /** Of its story only what is of these kinds. */
    public List<TimelineEntry.View> timeline(UUID id, List<String> kinds) {
        return database.createQuery("""
                        select t from TimelineEntry t
                        where t.incidentId = :incident and t.kind in :kinds order by t.id""", TimelineEntry.class)
                .setParameter("incident", id)
                .setParameter("kinds", kinds)
                .getResultStream()
                .map(TimelineEntry::view)
                .toList();
    }

    /** Writes into the story of an incident what was done about it elsewhere. */
    public void record(Incident incident, String kind, String note) {
        record(incident, kind, "system", note);
    }

    /** The same for what that person did. */
    public void record(Incident incident, String kind, String actor, String note) {
        database.persist(TimelineEntry.of(incident, kind, actor, note, clock.instant()));
    }

    private IncidentChanged said(Incident incident, Announcement what) {
        Instant now = clock.instant();
        database.persist(TimelineEntry.of(incident, what.event(), what.actor(), what.note(), now));
        return new IncidentChanged(incident, incident.status(), incident.changes(), now, what.actor(), what.event());
    }
}
