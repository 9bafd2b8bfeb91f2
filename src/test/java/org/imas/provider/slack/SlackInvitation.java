package org.imas.provider.slack;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How Slack answers conversations.invite: without force, one bad user keeps everybody out. */
final class SlackInvitation {

    private SlackInvitation() {}

    static JsonObject answer(SlackWorkspace workspace, SlackWorkspace.Channel channel, JsonObject sent) {
        List<String> users = List.of(sent.getString("users", "").split(","));
        if (users.size() > 100) {
            return SlackWorkspace.error("invalid_arguments").build();
        }
        Map<String, String> faults = new LinkedHashMap<>();
        users.forEach(user -> fault(workspace, channel, user, faults));
        boolean force = workspace.force && sent.getBoolean("force", false);
        if (faults.isEmpty() || (force && faults.size() < users.size())) {
            users.stream().filter(user -> !faults.containsKey(user)).forEach(channel.members::add);
            return faults.isEmpty()
                    ? SlackWorkspace.ok().add("channel", channel.json()).build()
                    : SlackWorkspace.ok().add("errors", errors(faults)).build();
        }
        return SlackWorkspace.error(faults.values().iterator().next())
                .add("errors", errors(faults))
                .build();
    }

    private static void fault(
            SlackWorkspace workspace, SlackWorkspace.Channel channel, String user, Map<String, String> faults) {
        if (user.equals(SlackWorkspace.BOT)) {
            faults.put(user, "cant_invite_self");
        } else if (channel.members.contains(user)) {
            faults.put(user, "already_in_channel");
        } else if (!workspace.users.containsValue(user) || workspace.unreachable.contains(user)) {
            faults.put(user, workspace.unreachable.contains(user) ? "user_is_restricted" : "user_not_found");
        }
    }

    private static JsonArrayBuilder errors(Map<String, String> faults) {
        JsonArrayBuilder errors = Json.createArrayBuilder();
        faults.forEach((user, error) -> errors.add(
                Json.createObjectBuilder().add("user", user).add("ok", false).add("error", error)));
        return errors;
    }
}
