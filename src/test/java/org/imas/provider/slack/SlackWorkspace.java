package org.imas.provider.slack;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A workspace as Slack's Web API shows it to one bot, with the error words of its method references. */
final class SlackWorkspace {

    static final String BOT = "UBOT00001";
    static final String TEAM = "T0TEAM001";
    static final String GENERAL = "C0123456789";

    /** A channel or a direct message. */
    static final class Channel {
        final String id;
        final String name;
        final boolean hidden;
        final String creator;
        final Set<String> members = new LinkedHashSet<>();
        String purpose = "";
        String topic = "";
        boolean archived;

        Channel(String id, String name, boolean hidden, String creator) {
            this.id = id;
            this.name = name;
            this.hidden = hidden;
            this.creator = creator;
            members.add(creator);
        }

        JsonObjectBuilder json() {
            return Json.createObjectBuilder()
                    .add("id", id)
                    .add("name", name)
                    .add("creator", creator)
                    .add("is_private", hidden)
                    .add("is_archived", archived)
                    .add("topic", Json.createObjectBuilder().add("value", topic))
                    .add("purpose", Json.createObjectBuilder().add("value", purpose));
        }
    }

    /** A message as it reads now. */
    static final class Posted {
        final String channel;
        final String ts;
        final String thread;
        final boolean broadcast;
        String text = "";
        JsonArray blocks = JsonArray.EMPTY_JSON_ARRAY;
        int edits;
        boolean deleted;

        Posted(String channel, String ts, JsonObject sent) {
            this.channel = channel;
            this.ts = ts;
            this.thread = sent.getString("thread_ts", "");
            this.broadcast = sent.getBoolean("reply_broadcast", false);
        }
    }

    final Map<String, Channel> channels = new HashMap<>();
    final List<Posted> messages = new ArrayList<>();
    final Map<String, String> users = new HashMap<>();
    final List<String> calls = new ArrayList<>();
    final Set<String> unreachable = new LinkedHashSet<>();
    private final Map<String, Deque<JsonObject>> planned = new HashMap<>();
    private final List<String> uncreated = new ArrayList<>();
    int page = 2;
    boolean force = true;

    SlackWorkspace() {
        add(new Channel(GENERAL, "incidents", false, BOT));
    }

    Channel add(Channel channel) {
        channels.put(channel.id, channel);
        return channel;
    }

    /** The next call of that method is answered with that error, and does nothing. */
    void plan(String method, String error) {
        plan(method, error(error).build());
    }

    void plan(String method, JsonObject answer) {
        planned.computeIfAbsent(method, key -> new ArrayDeque<>()).add(answer);
    }

    List<Posted> in(String channel) {
        return messages.stream()
                .filter(message -> message.channel.equals(channel))
                .toList();
    }

    List<Posted> firsts() {
        return messages.stream().filter(message -> message.thread.isEmpty()).toList();
    }

    List<Posted> replies() {
        return messages.stream().filter(message -> !message.thread.isEmpty()).toList();
    }

    synchronized JsonObject answer(String method, JsonObject sent) {
        calls.add(method);
        Deque<JsonObject> plans = planned.getOrDefault(method, new ArrayDeque<>());
        if (!plans.isEmpty()) {
            return plans.remove();
        }
        return switch (method) {
            case "auth.test" -> ok().add("team_id", TEAM).add("user_id", BOT).build();
            case "users.lookupByEmail" -> lookUp(sent);
            case "chat.postMessage" -> post(sent);
            case "chat.update" -> update(sent);
            case "conversations.create" -> create(sent);
            case "conversations.list" -> list(sent, false);
            case "users.conversations" -> list(sent, true);
            default -> inChannel(method, sent);
        };
    }

    private JsonObject lookUp(JsonObject sent) {
        String id = users.get(sent.getString("email", ""));
        return id == null
                ? error("users_not_found").build()
                : ok().add("user", Json.createObjectBuilder().add("id", id)).build();
    }

    private JsonObject post(JsonObject sent) {
        Channel channel = where(sent.getString("channel", ""));
        Optional<JsonObject> fault = fault(channel, sent);
        if (fault.isPresent()) {
            return fault.get();
        }
        Posted message = new Posted(channel.id, "17000000" + (10 + messages.size()) + ".000100", sent);
        messages.add(message);
        return shown(message, sent);
    }

    private Optional<JsonObject> fault(Channel channel, JsonObject sent) {
        if (channel == null) {
            return Optional.of(error("channel_not_found").build());
        }
        if (channel.archived) {
            return Optional.of(error("is_archived").build());
        }
        return channel.members.contains(BOT)
                ? content(sent)
                : Optional.of(error("not_in_channel").build());
    }

    private Optional<JsonObject> content(JsonObject sent) {
        if (sent.getString("text", "").isEmpty() && !sent.containsKey("blocks")) {
            return Optional.of(error("no_text").build());
        }
        JsonArray blocks = sent.containsKey("blocks") ? sent.getJsonArray("blocks") : JsonArray.EMPTY_JSON_ARRAY;
        List<String> errors = SlackBlockRules.errors(blocks);
        if (!errors.isEmpty()) {
            return Optional.of(error("invalid_blocks")
                    .add("errors", Json.createArrayBuilder(errors))
                    .build());
        }
        return SlackBlockRules.length(blocks) > 13_200
                ? Optional.of(error("msg_blocks_too_long").build())
                : Optional.empty();
    }

    /** A user's id opens the direct messages with them. */
    private Channel where(String channel) {
        if (channel.matches("[UW][A-Z0-9]+")) {
            String id = "D" + channel.substring(1);
            return channels.computeIfAbsent(id, key -> new Channel(id, id, true, BOT));
        }
        String name = channel.startsWith("#") ? channel.substring(1) : channel;
        return channels.values().stream()
                .filter(known -> known.id.equals(channel) || known.name.equals(name))
                .findFirst()
                .orElse(null);
    }

    private JsonObject update(JsonObject sent) {
        Posted found = messages.stream()
                .filter(message -> message.channel.equals(sent.getString("channel"))
                        && message.ts.equals(sent.getString("ts"))
                        && !message.deleted)
                .findFirst()
                .orElse(null);
        if (found == null) {
            return error("message_not_found").build();
        }
        if (sent.getString("text", "").codePoints().count() > 4000) {
            return error("msg_too_long").build();
        }
        Optional<JsonObject> fault = content(sent);
        if (fault.isPresent()) {
            return fault.get();
        }
        found.edits++;
        return shown(found, sent);
    }

    private static JsonObject shown(Posted message, JsonObject sent) {
        message.text = sent.getString("text", "");
        message.blocks = sent.containsKey("blocks") ? sent.getJsonArray("blocks") : message.blocks;
        return ok().add("channel", message.channel)
                .add("ts", message.ts)
                .add(
                        "message",
                        Json.createObjectBuilder().add("text", message.text).add("blocks", message.blocks))
                .build();
    }

    private JsonObject create(JsonObject sent) {
        String name = sent.getString("name", "");
        if (name.isEmpty() || name.length() > 80) {
            return error(name.isEmpty() ? "invalid_name_required" : "invalid_name_maxlength")
                    .build();
        }
        if (!name.matches("[a-z0-9_-]+") || !name.matches(".*[a-z0-9].*")) {
            return error(name.matches("[_-]+") ? "invalid_name_punctuation" : "invalid_name_specials")
                    .build();
        }
        // archived channels keep their name
        if (channels.values().stream().anyMatch(channel -> channel.name.equals(name)) || uncreated.contains(name)) {
            return error("name_taken").build();
        }
        String id = "C0ROOM" + (1000 + channels.size());
        Channel made = add(new Channel(id, name, sent.getBoolean("is_private", false), BOT));
        return ok().add("channel", made.json()).build();
    }

    /** A name that is taken by what the bot cannot see. */
    void takes(String name) {
        uncreated.add(name);
    }

    private JsonObject list(JsonObject sent, boolean mine) {
        List<Channel> all = channels.values().stream()
                .filter(channel -> !channel.archived
                        || !sent.getString("exclude_archived", "").equals("true"))
                .filter(channel -> channel.hidden == sent.getString("types", "").contains("private"))
                .filter(channel -> channel.members.contains(BOT) || (!mine && !channel.hidden))
                .sorted((a, b) -> a.id.compareTo(b.id))
                .toList();
        int from = Integer.parseInt(sent.getString("cursor", "0"));
        int to = Math.min(all.size(), from + Math.min(page, Integer.parseInt(sent.getString("limit", "100"))));
        JsonArrayBuilder listed = Json.createArrayBuilder();
        all.subList(from, to).forEach(channel -> listed.add(channel.json()));
        String next = to < all.size() ? String.valueOf(to) : "";
        return ok().add("channels", listed)
                .add("response_metadata", Json.createObjectBuilder().add("next_cursor", next))
                .build();
    }

    /** What works by the channel's id only. */
    private JsonObject inChannel(String method, JsonObject sent) {
        Channel channel = channels.get(sent.getString("channel", ""));
        if (channel == null) {
            return error("channel_not_found").build();
        }
        if (method.equals("conversations.join")) {
            return join(channel);
        }
        if (channel.archived) {
            return error(method.equals("conversations.archive") ? "already_archived" : "is_archived")
                    .build();
        }
        if (!channel.members.contains(BOT)) {
            return error("not_in_channel").build();
        }
        return switch (method) {
            case "conversations.setTopic" -> set(channel, sent.getString("topic"), true);
            case "conversations.setPurpose" -> set(channel, sent.getString("purpose"), false);
            case "conversations.invite" -> SlackInvitation.answer(this, channel, sent);
            case "conversations.archive" -> archive(channel);
            default -> error("unknown_method").build();
        };
    }

    private static JsonObject join(Channel channel) {
        if (channel.archived) {
            return error("is_archived").build();
        }
        if (channel.hidden) {
            return error("method_not_supported_for_channel_type").build();
        }
        boolean before = !channel.members.add(BOT);
        JsonObjectBuilder joined = ok().add("channel", channel.json());
        return (before ? joined.add("warning", "already_in_channel") : joined).build();
    }

    private static JsonObject set(Channel channel, String text, boolean topic) {
        if (text.codePointCount(0, text.length()) > 250) {
            return error("too_long").build();
        }
        if (topic) {
            channel.topic = text;
        } else {
            channel.purpose = text;
        }
        return ok().build();
    }

    private static JsonObject archive(Channel channel) {
        channel.archived = true;
        return ok().build();
    }

    static JsonObjectBuilder ok() {
        return Json.createObjectBuilder().add("ok", true);
    }

    static JsonObjectBuilder error(String error) {
        return Json.createObjectBuilder().add("ok", false).add("error", error);
    }
}
