package org.imas.provider.discord;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.imas.platform.Json;
import org.imas.platform.NotConnectedException;
import org.imas.provider.Room;
import org.imas.provider.RoomResult;
import org.imas.provider.SendResult;

/** Closes a channel, as Discord has no archive of channels: renamed, moved, and nobody writes in it any more. */
record Closing(DiscordBot bot, String id, JsonObject channel) {

    private static final String OVERWRITES = "permission_overwrites";
    private static final String PARENT = "parent_id";

    /** Changes of a name are limited to 2 in 10 minutes (discord-api-docs issue 2190): nothing is sent twice. */
    RoomResult close() throws NotConnectedException {
        JsonObject change = change();
        List<String> notes = new ArrayList<>(List.of("archived"));
        if (change.isEmpty()) {
            return result(channel, notes);
        }
        DiscordAnswer answer = send(change);
        if (answer.is(DiscordError.CATEGORY)) {
            notes.add("not moved: the archive category is gone or full");
            change = without(change, PARENT);
            answer = send(change);
        }
        if (answer.is(Invitation.MISSING_PERMISSIONS) && change.containsKey(OVERWRITES)) {
            notes.add("members may still write: the bot may not change permissions");
            answer = send(without(change, OVERWRITES));
        }
        return answer.accepted() ? result(answer.object(), notes) : new RoomResult(answer.result(), null);
    }

    private DiscordAnswer send(JsonObject change) throws NotConnectedException {
        return bot.call("PATCH", "/channels/" + id, change);
    }

    /** What is still to be done. */
    private JsonObject change() {
        JsonObjectBuilder change = Json.object();
        String name = DiscordAnswer.text(channel, "name");
        String archived = RoomName.archived(name, id);
        if (!archived.equals(name)) {
            change.add("name", archived);
        }
        String category = bot.settings().archiveCategoryId();
        if (category != null && !category.equals(DiscordAnswer.id(channel, PARENT))) {
            change.add(PARENT, category);
        }
        Overwrites overwrites = Overwrites.of(bot.guild(), channel);
        if (!overwrites.isSilenced()) {
            change.add(OVERWRITES, overwrites.silenced());
        }
        return change.build();
    }

    private RoomResult result(JsonObject now, List<String> notes) {
        Room room = DiscordRooms.room(bot, now).orElse(null);
        return new RoomResult(SendResult.accepted(String.join("; ", notes)), room);
    }

    private static JsonObject without(JsonObject change, String key) {
        return Json.object(change).remove(key).build();
    }
}
