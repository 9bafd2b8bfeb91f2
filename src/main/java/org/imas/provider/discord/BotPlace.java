package org.imas.provider.discord;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.imas.platform.Json;
import org.imas.platform.NotConnectedException;

/** One channel into which the bot writes. */
record BotPlace(DiscordBot bot, String channel) implements Place {

    /** Cannot reply without permission to read message history. */
    private static final String NO_HISTORY = "160002";

    @Override
    public DiscordAnswer create(Posting posting) throws NotConnectedException {
        DiscordAnswer answer = post(posting);
        // the specification's list of permissions has none for replies: say it without
        return posting.replyTo() != null && answer.is(NO_HISTORY) ? post(posting.withoutReply()) : answer;
    }

    @Override
    public DiscordAnswer edit(MessageRef message, JsonObject body) throws NotConnectedException {
        return bot.call("PATCH", "/channels/" + message.channel() + "/messages/" + message.message(), body);
    }

    private DiscordAnswer post(Posting posting) throws NotConnectedException {
        JsonObjectBuilder body =
                Json.object(posting.body()).add("nonce", posting.nonce()).add("enforce_nonce", true);
        MessageRef first = posting.replyTo();
        if (first != null && first.channel().equals(channel)) {
            body.add(
                    "message_reference",
                    Json.object().add("message_id", first.message()).add("fail_if_not_exists", false));
        }
        return bot.call("POST", "/channels/" + channel + "/messages", body.build());
    }
}
