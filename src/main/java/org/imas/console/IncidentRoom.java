package org.imas.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.imas.platform.Roles;
import org.imas.warroom.IncidentRooms;
import org.imas.warroom.RoomView;
import org.jspecify.annotations.Nullable;

/** Where people talk about an incident, and how they come there. */
@Named
@ViewScoped
public class IncidentRoom implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private IncidentRooms rooms;

    @Inject
    private Viewer viewer;

    @Inject
    private Feedback feedback;

    private transient Look.@Nullable Seen<Optional<RoomView>> seen;

    /** Absent where there never was one. */
    public @Nullable RoomView room(Look look) {
        Optional<RoomView> room = Look.Seen.at(look, seen);
        if (room == null) {
            room = rooms.of(look.incident());
            seen = new Look.Seen<>(look, room);
        }
        return room.orElse(null);
    }

    /** Whether one can be asked for. */
    public boolean wanting(Look look) {
        RoomView room = room(look);
        return room == null
                || switch (room.state()) {
                    case FAILED, ARCHIVED -> true;
                    case OPENING, OPEN -> false;
                };
    }

    @NeedsRole(Roles.RESPONDER)
    public void enter(Look look) {
        if (feedback.tried(() -> rooms.open(look.incident(), viewer.actor()))) {
            feedback.say("incident.roomWanted");
        }
    }
}
