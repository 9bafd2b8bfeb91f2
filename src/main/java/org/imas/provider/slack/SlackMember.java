package org.imas.provider.slack;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.imas.platform.Json;
import org.imas.platform.NotConnectedException;
import org.imas.provider.SendResult;

/** Acts inside a channel, and joins it first where only that was missing. */
record SlackMember(SlackApi api) {

    SlackAnswer write(String method, JsonObject arguments) throws NotConnectedException {
        SlackAnswer answer = api.write(method, arguments);
        if (!answer.is(SlackErrors.NOT_IN_CHANNEL)) {
            return answer;
        }
        SlackAnswer joined = join(SlackAnswer.text(arguments, "channel")).repeatable();
        if (joined.ok()) {
            return api.write(method, arguments);
        }
        return joined.refused() ? outside(answer, joined) : joined;
    }

    /** Only public channels can be joined, and only by their id. */
    private SlackAnswer join(String channel) throws NotConnectedException {
        if (SlackRules.isChannelId(channel)) {
            return joinId(channel);
        }
        String name = channel.startsWith("#") ? channel.substring(1) : channel;
        SlackChannels.Listing listing = new SlackChannels(api).list(SlackChannels.Whose.ALL, "public_channel");
        Optional<SlackChannels.Channel> found = listing.channels().stream()
                .filter(known -> known.name().equals(name))
                .findFirst();
        if (found.isPresent()) {
            return joinId(found.get().id());
        }
        return listing.last().ok() ? unknown(listing.last()) : listing.last();
    }

    private SlackAnswer joinId(String channel) throws NotConnectedException {
        return api.write(
                "conversations.join", Json.object().add("channel", channel).build());
    }

    private static SlackAnswer unknown(SlackAnswer last) {
        return new SlackAnswer(
                SendResult.refused("channel_not_found", "no public channel of that name was found"), last.json());
    }

    private static SlackAnswer outside(SlackAnswer answer, SlackAnswer joined) {
        String detail = "the bot is not in the channel, and cannot join it: "
                + joined.result().detail();
        return new SlackAnswer(SendResult.refused(SlackErrors.NOT_IN_CHANNEL, detail), answer.json());
    }
}
