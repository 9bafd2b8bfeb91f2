package org.imas.warroom;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imas.incident.Incident;
import org.imas.platform.Ids;
import org.imas.platform.RefersTo;
import org.imas.provider.Room;
import org.imas.registry.ConfiguredProvider;
import org.jspecify.annotations.Nullable;

/** The one room of an incident, on one provider; an incident has at most one, which the database holds to. */
@RefersTo("incident")
@Entity
@Table(name = "war_room")
public class WarRoom {

    @Id
    private UUID id;

    @Column(name = "incident_id")
    private UUID incidentId;

    @Column(name = "provider_id")
    private UUID providerId;

    @Column(name = "provider_name")
    private String providerName;

    @Column(name = "provider_type")
    private String providerType;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "room_id")
    private @Nullable String roomId;

    @Column(name = "room_name")
    private @Nullable String roomName;

    private @Nullable String url;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    /** How far it is. */
    public enum State {
        OPENING,
        OPEN,
        ARCHIVED,
        FAILED
    }

    protected WarRoom() {}

    /** For the first time, or again where the one before failed or was archived. */
    void wanted(Incident incident, ConfiguredProvider provider, Instant now) {
        if (id == null) {
            id = Ids.next();
        }
        incidentId = incident.id();
        providerId = provider.id();
        providerName = provider.name();
        providerType = provider.type();
        state = State.OPENING;
        roomId = null;
        roomName = null;
        url = null;
        createdAt = now;
    }

    void opened(Room room) {
        roomId = room.id();
        roomName = room.name();
        url = room.url();
        state = State.OPEN;
    }

    void failed() {
        state = State.FAILED;
    }

    /** Its opening failed and is tried once more. */
    void wantedAgain() {
        if (state == State.FAILED) {
            state = State.OPENING;
        }
    }

    void archived() {
        state = State.ARCHIVED;
    }

    /** Whether people are in it, or soon will be. */
    boolean usable() {
        return state == State.OPENING || state == State.OPEN;
    }

    RoomView view() {
        return new RoomView(providerName, providerType, state, roomName, url);
    }

    boolean opening() {
        return state == State.OPENING;
    }

    /** Where to go, while it is open. */
    Optional<Room> open() {
        return state == State.OPEN && roomId != null && roomName != null && url != null
                ? Optional.of(new Room(roomId, roomName, url))
                : Optional.empty();
    }

    UUID providerId() {
        return providerId;
    }

    String providerName() {
        return providerName;
    }

    String providerType() {
        return providerType;
    }
}
