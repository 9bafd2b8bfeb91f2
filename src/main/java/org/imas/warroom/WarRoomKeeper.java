package org.imas.warroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.imas.delivery.DeliveryDecided;
import org.imas.delivery.DeliveryEnded;
import org.imas.delivery.DeliveryState;
import org.imas.incident.Incident;
import org.imas.incident.IncidentAnnounced;
import org.imas.incident.IncidentChanged;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Incidents;
import org.imas.incident.Notices;
import org.imas.platform.Json;
import org.imas.provider.Notice;
import org.imas.provider.Room;
import org.imas.provider.Task;

/** Gives grave incidents a room and keeps it along their life; all in the transactions that bring the news. */
@ApplicationScoped
public class WarRoomKeeper {

    @Inject
    private Rooms rooms;

    @Inject
    private RoomRules rules;

    @Inject
    private Incidents incidents;

    @Inject
    private Notices notices;

    void onChanged(@Observes IncidentChanged change) {
        Notice notice = notices.of(change);
        if (change.first()) {
            rules.provider(change.incident())
                    .ifPresent(provider ->
                            rooms.want(new Rooms.Wish(change.incident(), provider, Optional.empty()), notice));
            return;
        }
        if (change.event().equals(IncidentChanged.REOPENED)) {
            rooms.keep(change.incident().id());
        }
        rooms.of(change.incident().id())
                .ifPresent(room -> room.open().ifPresent(there -> {
                    rooms.post(room, there, notice);
                    if (change.status() == IncidentStatus.RESOLVED) {
                        rooms.archiveLater(room, there, notice);
                    }
                }));
    }

    void onAnnounced(@Observes IncidentAnnounced announced) {
        IncidentChanged change = announced.change();
        rooms.of(change.incident().id())
                .ifPresent(room -> room.open().ifPresent(there -> rooms.post(room, there, notices.of(change))));
    }

    void onEnded(@Observes DeliveryEnded ended) {
        if (ended.task() == Task.OPEN_ROOM || ended.task() == Task.ARCHIVE) {
            Incident incident = incidents.existing(ended.notice().incidentId());
            rooms.of(incident.id()).ifPresent(room -> stepEnded(room, incident, ended));
        }
    }

    void onDecided(@Observes DeliveryDecided decided) {
        if (decided.task() == Task.OPEN_ROOM && decided.kind() == DeliveryDecided.Kind.REPLAYED) {
            rooms.of(decided.incidentId()).ifPresent(WarRoom::wantedAgain);
        }
    }

    private void stepEnded(WarRoom room, Incident incident, DeliveryEnded ended) {
        boolean done = ended.state() == DeliveryState.DELIVERED;
        if (ended.task() == Task.ARCHIVE) {
            if (done) {
                room.archived();
            }
            incidents.record(incident, done ? "WAR_ROOM_ARCHIVED" : "WAR_ROOM_NOT_ARCHIVED", room.providerName());
        } else if (done && room.opening()) {
            opened(room, incident, ended);
        } else if (!done) {
            room.failed();
            incidents.record(incident, "WAR_ROOM_FAILED", room.providerName() + " could not open a room");
        }
    }

    private void opened(WarRoom room, Incident incident, DeliveryEnded ended) {
        Room there = Json.CAMEL.read(Objects.requireNonNull(ended.remote()), Room.class);
        room.opened(there);
        incident.roomOpened(there.url());
        incidents.record(incident, "WAR_ROOM_OPENED", there.name() + " " + there.url());
        Notice notice = ended.notice();
        rooms.furnish(room, incident, notice);
        if (!incident.status().open()) {
            rooms.archiveLater(room, there, notice); // it was over before there was a room
        }
    }
}
