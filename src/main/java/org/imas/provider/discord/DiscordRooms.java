package org.imas.provider.discord;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.imas.platform.Json;
import org.imas.platform.NotConnectedException;
import org.imas.provider.Guest;
import org.imas.provider.Notice;
import org.imas.provider.Outcome;
import org.imas.provider.Room;
import org.imas.provider.RoomCall;
import org.imas.provider.RoomPlan;
import org.imas.provider.RoomResult;
import org.imas.provider.SendResult;
import org.imas.provider.Text;
import org.imas.provider.WarRooms;
import org.jspecify.annotations.Nullable;

/** Rooms are text channels; the incident's key in the topic is the mark by which a room is found again. */
record DiscordRooms(DiscordBot bot) implements WarRooms {

    static final String NO_ROOM = "no-room";

    private static final int TEXT_CHANNEL = 0;
    private static final String UNKNOWN_CHANNEL = "10003";

    @Override
    public RoomResult open(RoomCall call, RoomPlan plan) throws NotConnectedException {
        DiscordAnswer list = bot.get("/guilds/" + bot.guild() + "/channels");
        if (!list.accepted()) {
            return new RoomResult(list.result(), null);
        }
        Optional<Room> before = list.objects().stream()
                .filter(channel -> DiscordAnswer.text(channel, "topic").contains(mark(call)))
                .flatMap(channel -> room(bot, channel).stream())
                .findFirst();
        return before.isPresent()
                ? new RoomResult(SendResult.accepted("found again"), before.get())
                : create(call, plan, list.objects());
    }

    private RoomResult create(RoomCall call, RoomPlan plan, List<JsonObject> others) throws NotConnectedException {
        JsonObjectBuilder channel = Json.object()
                .add("type", TEXT_CHANNEL)
                .add("name", RoomName.of(plan.name(), names(others)))
                .add("topic", topicText(call, plan.topic()));
        if (bot.settings().incidentsCategoryId() != null) {
            channel.add("parent_id", bot.settings().incidentsCategoryId());
        }
        if (plan.hidden()) {
            DiscordAnswer me = bot.get("/users/@me");
            if (me.id().isEmpty()) {
                return nothing(me);
            }
            channel.add("permission_overwrites", Overwrites.hidden(bot.guild(), me.id()));
        }
        DiscordAnswer made = bot.call("POST", "/guilds/" + bot.guild() + "/channels", channel.build());
        return room(bot, made.object())
                .map(room -> new RoomResult(SendResult.accepted("made"), room))
                .orElseGet(() -> nothing(made));
    }

    private static Set<String> names(List<JsonObject> channels) {
        return channels.stream()
                .map(channel -> DiscordAnswer.text(channel, "name"))
                .collect(Collectors.toSet());
    }

    @Override
    public RoomResult invite(RoomCall call, List<Guest> guests) throws NotConnectedException {
        String id = id(call.room());
        DiscordAnswer channel = id.isEmpty() ? noRoom() : bot.get("/channels/" + id);
        return new RoomResult(
                channel.accepted()
                        ? new Invitation(bot, id, Overwrites.of(bot.guild(), channel.object()))
                                .to(guests, call.stepId())
                        : channel.result(),
                null);
    }

    @Override
    public RoomResult topic(RoomCall call, String topic) throws NotConnectedException {
        String id = id(call.room());
        JsonObject change = Json.object().add("topic", topicText(call, topic)).build();
        DiscordAnswer answer = id.isEmpty() ? noRoom() : bot.call("PATCH", "/channels/" + id, change);
        return new RoomResult(answer.result(), null);
    }

    @Override
    public RoomResult post(RoomCall call, Notice notice) throws NotConnectedException {
        String id = id(call.room());
        DiscordAnswer answer = id.isEmpty()
                ? noRoom()
                : new BotPlace(bot, id).create(Posting.card(notice, call.brand(), call.stepId()));
        return new RoomResult(DiscordMessages.posted(answer), null);
    }

    @Override
    public RoomResult archive(RoomCall call) throws NotConnectedException {
        String id = id(call.room());
        DiscordAnswer channel = id.isEmpty() ? noRoom() : bot.get("/channels/" + id);
        if (channel.is(UNKNOWN_CHANNEL)) {
            return new RoomResult(SendResult.accepted("somebody deleted the room"), null);
        }
        return channel.accepted()
                ? new Closing(bot, id, channel.object()).close()
                : new RoomResult(channel.result(), null);
    }

    /** A channel as a room, if it is one. */
    static Optional<Room> room(DiscordBot bot, JsonObject channel) {
        String id = DiscordAnswer.id(channel, "id");
        return id.isEmpty() || channel.getInt("type", TEXT_CHANNEL) != TEXT_CHANNEL
                ? Optional.empty()
                : Optional.of(new Room(
                        id,
                        DiscordAnswer.text(channel, "name"),
                        "https://discord.com/channels/" + bot.guild() + "/" + id));
    }

    private static String topicText(RoomCall call, String topic) {
        String mark = mark(call);
        String words = Text.cut(Text.oneLine(topic), DiscordRules.MAX_TOPIC - mark.length() - 3);
        return words.isEmpty() ? mark : words + " · " + mark;
    }

    private static String mark(RoomCall call) {
        return call.brand().incidentKey(call.incidentId());
    }

    private static String id(@Nullable Room room) {
        return room != null && DiscordRules.isSnowflake(room.id()) ? room.id() : "";
    }

    private static DiscordAnswer noRoom() {
        return DiscordAnswer.without(SendResult.refused(NO_ROOM, "there is no room yet"));
    }

    /** No room came of it; what may have been made all the same is found by its mark next time. */
    private static RoomResult nothing(DiscordAnswer answer) {
        SendResult result = answer.result();
        if (result.outcome() == Outcome.UNCLEAR) {
            return new RoomResult(SendResult.tryAgain(result.code(), result.detail(), null), null);
        }
        return new RoomResult(
                answer.accepted() ? SendResult.refused(DiscordApi.NOT_DISCORD, "the answer was not Discord's") : result,
                null);
    }
}
