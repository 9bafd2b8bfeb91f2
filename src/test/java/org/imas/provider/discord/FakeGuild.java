package org.imas.provider.discord;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One server with its channels and what the bot may do in them, by discord-api-docs topics/permissions.mdx. */
final class FakeGuild {

    static final String ID = "123456789012345678";
    static final String BOT = "345678901234567890";
    static final String CATEGORY = "234567890123456789";
    static final String ARCHIVE = "234567890123456790";

    static final long VIEW = 1 << 10;
    static final long SEND = 1 << 11;
    static final long MANAGE_CHANNELS = 1 << 4;
    static final long MANAGE_ROLES = 1 << 28;

    /** The bot's permissions in the server; as the specification lists them, and those the operators' guide adds. */
    long bot = VIEW | SEND | MANAGE_CHANNELS | MANAGE_ROLES | 1 << 13 | 1 << 14 | 1 << 17;

    final Map<String, JsonObject> channels = new LinkedHashMap<>();
    final List<String> strangers = new ArrayList<>();
    boolean categoriesAreFull;
    private final Map<String, Integer> renames = new LinkedHashMap<>();
    private long lastId = 900_000_000_000_123_456L;

    String nextId() {
        return String.valueOf(++lastId);
    }

    JsonObject add(JsonObject channel) {
        String id = nextId();
        JsonObject made = Json.createObjectBuilder(channel)
                .add("id", id)
                .add("guild_id", ID)
                .build();
        channels.put(id, made);
        return made;
    }

    JsonObject create(JsonObject wanted) {
        require(bot, MANAGE_CHANNELS);
        checked(wanted);
        overwritesHeld(wanted, bot);
        return add(named(wanted));
    }

    JsonObject patch(String id, JsonObject change) {
        require(rights(id), MANAGE_CHANNELS);
        checked(change);
        if (change.containsKey("permission_overwrites")) {
            require(rights(id), MANAGE_ROLES);
            overwritesHeld(change, bot);
        }
        // discord-api-docs issue 2190: names and topics change twice in 10 minutes
        boolean slow = change.containsKey("name") || change.containsKey("topic");
        if (slow && renames.merge(id, 1, Integer::sum) > 2) {
            throw FakeError.limited("583.413");
        }
        JsonObjectBuilder now = Json.createObjectBuilder(channels.get(id));
        named(change).forEach(now::add);
        channels.put(id, now.build());
        return channels.get(id);
    }

    void permit(String id, String member, JsonObject overwrite) {
        require(rights(id), MANAGE_ROLES);
        overwritesHeld(
                Json.createObjectBuilder()
                        .add("permission_overwrites", Json.createArrayBuilder().add(overwrite))
                        .build(),
                bot);
        if (strangers.contains(member)) {
            throw FakeError.of(404, 10013, "Unknown User");
        }
        JsonArrayBuilder all = Json.createArrayBuilder();
        overwrites(id).stream()
                .filter(entry -> !entry.asJsonObject().getString("id").equals(member))
                .forEach(all::add);
        all.add(Json.createObjectBuilder(overwrite).add("id", member));
        channels.put(
                id,
                Json.createObjectBuilder(channels.get(id))
                        .add("permission_overwrites", all)
                        .build());
    }

    /** What the bot may do there; a channel it does not see refuses everything. */
    long rights(String id) {
        if (!channels.containsKey(id)) {
            throw FakeError.of(404, 10003, "Unknown Channel");
        }
        long rights = rightsOf(BOT, id, bot);
        if ((rights & VIEW) == 0) {
            throw FakeError.of(403, 50001, "Missing Access");
        }
        return rights;
    }

    /** What a member may do there who brings these rights along. */
    long rightsOf(String member, String id, long base) {
        return apply(member, id, apply(ID, id, base));
    }

    private long apply(String who, String id, long before) {
        return overwrites(id).stream()
                .map(JsonValue::asJsonObject)
                .filter(entry -> entry.getString("id").equals(who))
                .findFirst()
                .map(entry -> before & ~bits(entry, "deny") | bits(entry, "allow"))
                .orElse(before);
    }

    private JsonArray overwrites(String id) {
        JsonArray array = channels.get(id).getJsonArray("permission_overwrites");
        return array == null ? JsonValue.EMPTY_JSON_ARRAY : array;
    }

    static void require(long rights, long permission) {
        if ((rights & permission) == 0) {
            throw FakeError.of(403, 50013, "Missing Permissions");
        }
    }

    private static void overwritesHeld(JsonObject json, long held) {
        JsonArray array = json.getJsonArray("permission_overwrites");
        for (int i = 0; array != null && i < array.size(); i++) {
            JsonObject entry = array.getJsonObject(i);
            if (((bits(entry, "allow") | bits(entry, "deny")) & ~held) != 0) {
                throw FakeError.of(403, 50013, "Missing Permissions");
            }
        }
    }

    private void checked(JsonObject json) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (json.containsKey("name")
                && (json.getString("name").isEmpty() || FakeLimits.length(json.getString("name")) > 100)) {
            faults.put("name", "Must be between 1 and 100 in length.");
        }
        if (FakeLimits.length(json.getString("topic", "")) > 1024) {
            faults.put("topic", "Must be 1024 or fewer in length.");
        }
        if (categoriesAreFull && json.containsKey("parent_id")) {
            faults.put("parent_id", "Maximum number of channels in category reached (50)");
        }
        if (!faults.isEmpty()) {
            throw FakeError.form(faults);
        }
    }

    private static JsonObject named(JsonObject json) {
        return json.containsKey("name")
                ? Json.createObjectBuilder(json)
                        .add(
                                "name",
                                json.getString("name").toLowerCase(Locale.ROOT).replace(' ', '-'))
                        .build()
                : json;
    }

    private static long bits(JsonObject entry, String key) {
        return Long.parseLong(entry.getString(key, "0"));
    }
}
