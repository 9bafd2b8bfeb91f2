package org.imas.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.imas.platform.Ids;
import org.imas.platform.RefersTo;

/** One line in the story of an incident; written once, never changed. */
@RefersTo("incident")
@Entity
@Table(name = "timeline_entry")
public class TimelineEntry {

    @Id
    private UUID id;

    @Column(name = "incident_id")
    private UUID incidentId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String kind;
    private String actor;
    private String note;

    protected TimelineEntry() {}

    static TimelineEntry of(Incident incident, String kind, String actor, String note, Instant at) {
        TimelineEntry entry = new TimelineEntry();
        entry.id = Ids.next();
        entry.incidentId = incident.id();
        entry.happenedAt = at;
        entry.kind = kind;
        entry.actor = actor;
        entry.note = note;
        return entry;
    }

    UUID id() {
        return id;
    }

    /** The same as REST shows it. */
    public record View(UUID id, Instant at, String kind, String actor, String note) {}

    View view() {
        return new View(id, happenedAt, kind, actor, note);
    }
}
