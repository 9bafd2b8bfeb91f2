package org.imas.provider.slack;

import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Set;
import org.imas.platform.Json;
import org.imas.platform.NotConnectedException;
import org.imas.provider.Guest;
import org.imas.provider.Notice;
import org.imas.provider.Room;
import org.imas.provider.RoomCall;
import org.imas.provider.RoomResult;
import org.imas.provider.SendResult;

/** What is done in the channel of an incident, once there is one. */
record SlackRoom(SlackApi api, RoomCall call) {

    private static final Set<String> CLOSED = Set.of("already_archived", "is_archived");

    RoomResult invite(List<Guest> guests) throws NotConnectedException {
        return done(new SlackGuests(api, channel()).invite(guests));
    }

    RoomResult topic(String topic) throws NotConnectedException {
        SlackAnswer answer = new SlackMember(api)
                .write(
                        "conversations.setTopic",
                        arguments().add("topic", SlackText.topic(topic)).build());
        return done(answer.result());
    }

    RoomResult post(Notice notice) throws NotConnectedException {
        return done(new SlackSending(api, call.stepId(), notice, SlackButtons.NONE).postTo(channel()));
    }

    RoomResult archive() throws NotConnectedException {
        SlackAnswer answer =
                new SlackMember(api).write("conversations.archive", arguments().build());
        return done(answer.isOneOf(CLOSED) ? SendResult.accepted("archived before") : answer.result());
    }

    private JsonObjectBuilder arguments() {
        return Json.object().add("channel", channel());
    }

    private String channel() {
        Room room = call.room();
        if (room == null) {
            throw new IllegalStateException("no room yet for incident " + call.incidentId());
        }
        return room.id();
    }

    private RoomResult done(SendResult result) {
        return new RoomResult(result, call.room());
    }
}
