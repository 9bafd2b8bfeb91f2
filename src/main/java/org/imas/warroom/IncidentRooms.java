package org.imas.warroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.imas.incident.Announcement;
import org.imas.incident.Incident;
import org.imas.incident.IncidentChanged;
import org.imas.incident.Incidents;
import org.imas.incident.Notices;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.registry.ConfiguredProvider;

/** The rooms of incidents for whoever looks at one, or wants one: a person may, where no rule would. */
@ApplicationScoped
@Transactional
public class IncidentRooms {

    private static final String WANTED = "WAR_ROOM_WANTED";

    @Inject
    private Incidents incidents;

    @Inject
    private Rooms rooms;

    @Inject
    private RoomRules rules;

    @Inject
    private Notices notices;

    public Optional<RoomView> of(UUID incident) {
        return rooms.of(incidents.existing(incident).id()).map(WarRoom::view);
    }

    /** Has a room opened; one that is there, or on its way, is answered as it is. */
    public RoomView open(UUID id, String actor) {
        Incident incident = incidents.existing(id);
        Optional<WarRoom> room = rooms.of(id);
        Optional<RoomView> usable = room.filter(WarRoom::usable).map(WarRoom::view);
        return usable.orElseGet(() -> want(incident, room, actor));
    }

    private RoomView want(Incident incident, Optional<WarRoom> former, String actor) {
        if (!incident.status().open()) {
            throw new Refusal(Problem.conflict("incident-over", "The incident is " + incident.status()));
        }
        ConfiguredProvider provider = rules.givingTo(incident)
                .orElseThrow(() -> new Refusal(Problem.conflict(
                        "no-room-provider",
                        "No active provider gives rooms to team "
                                + incident.service().ownerTeam().name())));
        IncidentChanged change = incidents.announce(incident, new Announcement(WANTED, actor, provider.name()));
        // told as the incident stands: that a room is wanted is no news to those who will be in it
        IncidentChanged present =
                new IncidentChanged(incident, incident.status(), change.sequence(), change.at(), actor);
        return rooms.want(new Rooms.Wish(incident, provider, former), notices.of(present))
                .view();
    }
}
