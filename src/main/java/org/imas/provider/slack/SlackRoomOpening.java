package org.imas.provider.slack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imas.platform.Json;
import org.imas.platform.NotConnectedException;
import org.imas.provider.Room;
import org.imas.provider.RoomCall;
import org.imas.provider.RoomPlan;
import org.imas.provider.RoomResult;
import org.imas.provider.SendResult;

/** Makes the channel of an incident, or finds the one that was made before a crash. */
record SlackRoomOpening(SlackApi api, RoomCall call, RoomPlan plan) {

    private static final System.Logger LOG = System.getLogger(SlackRoomOpening.class.getName());

    /** Names that may be taken by others before we give up. */
    private static final int ATTEMPTS = 10;

    RoomResult open() throws NotConnectedException {
        SlackAnswer bot = api.read("auth.test", Map.of());
        if (!bot.ok()) {
            return new RoomResult(bot.result(), null);
        }
        String first = SlackRoomName.of(plan.name(), 1);
        SlackAnswer created = create(first);
        return created.is(SlackErrors.NAME_TAKEN) ? taken(bot) : opened(created, bot);
    }

    /** Slack does not say who has the name. What we made, the bot is a member of. */
    private RoomResult taken(SlackAnswer bot) throws NotConnectedException {
        SlackChannels.Listing mine = mine();
        Optional<SlackChannels.Channel> marked = mine.channels().stream()
                .filter(channel -> channel.purpose().contains(mark()))
                .findFirst();
        if (marked.isPresent()) {
            return found(marked.get(), bot);
        }
        // half a list must not pass for the whole: that would make a second room
        return mine.last().ok()
                ? next(mine.channels(), bot)
                : new RoomResult(mine.last().result(), null);
    }

    private RoomResult next(List<SlackChannels.Channel> mine, SlackAnswer bot) throws NotConnectedException {
        SlackAnswer created =
                new SlackAnswer(SendResult.refused(SlackErrors.NAME_TAKEN, "all names tried are taken"), bot.json());
        for (int attempt = 1; attempt <= ATTEMPTS && created.is(SlackErrors.NAME_TAKEN); attempt++) {
            String name = SlackRoomName.of(plan.name(), attempt);
            Optional<SlackChannels.Channel> unmarked = mine.stream()
                    .filter(channel -> channel.name().equals(name) && isUnmarked(channel, bot.text("user_id")))
                    .findFirst();
            if (unmarked.isPresent()) {
                return found(unmarked.get(), bot);
            }
            created = attempt == 1 ? created : create(name);
        }
        return opened(created, bot);
    }

    /** Made by us, and a crash came before the mark: the name carries the incident's short id. */
    private boolean isUnmarked(SlackChannels.Channel channel, String bot) {
        String anyMark = mark().replace(call.incidentId().toString(), "");
        return !bot.isEmpty()
                && channel.creator().equals(bot)
                && !channel.purpose().contains(anyMark);
    }

    /** All that the bot is a member of; the longer list of all channels only where that is not to be had. */
    private SlackChannels.Listing mine() throws NotConnectedException {
        String type = plan.hidden() ? "private_channel" : "public_channel";
        SlackChannels channels = new SlackChannels(api);
        SlackChannels.Listing mine = channels.list(SlackChannels.Whose.MINE, type);
        return mine.last().refused() ? channels.list(SlackChannels.Whose.ALL, type) : mine;
    }

    private SlackAnswer create(String name) throws NotConnectedException {
        return api.write(
                "conversations.create",
                Json.object().add("name", name).add("is_private", plan.hidden()).build());
    }

    private RoomResult opened(SlackAnswer created, SlackAnswer bot) throws NotConnectedException {
        if (!created.ok()) {
            return new RoomResult(created.result(), null);
        }
        String id = created.text("channel", "id");
        return id.isEmpty()
                ? new RoomResult(SendResult.unclear(SlackErrors.BAD_ANSWER, "the answer names no channel"), null)
                : furnished(room(id, created.text("channel", "name"), bot), "created");
    }

    private RoomResult found(SlackChannels.Channel channel, SlackAnswer bot) throws NotConnectedException {
        Room room = room(channel.id(), channel.name(), bot);
        return channel.purpose().contains(mark())
                ? new RoomResult(SendResult.accepted("found"), room)
                : furnished(room, "found");
    }

    /** The mark at once, so that the room is found again; neither is worth losing the room for. */
    private RoomResult furnished(Room room, String detail) throws NotConnectedException {
        set(room, "purpose", call.brand().product() + ": " + mark());
        set(room, "topic", SlackText.topic(plan.topic()));
        return new RoomResult(SendResult.accepted(detail), room);
    }

    private void set(Room room, String what, String text) throws NotConnectedException {
        String method = what.equals("purpose") ? "conversations.setPurpose" : "conversations.setTopic";
        SlackAnswer answer = api.write(
                method, Json.object().add("channel", room.id()).add(what, text).build());
        if (!answer.ok()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "event=slack-room-not-furnished incident=" + call.incidentId() + " what=" + what + " code="
                            + answer.result().code());
        }
    }

    private String mark() {
        return call.brand().incidentKey(call.incidentId());
    }

    private static Room room(String id, String name, SlackAnswer bot) {
        return new Room(id, name, "https://app.slack.com/client/" + bot.text("team_id") + "/" + id);
    }
}
