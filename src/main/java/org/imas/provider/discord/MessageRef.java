package org.imas.provider.discord;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message that exists, by channel and id; written {@code channel/message} where it is remembered. */
record MessageRef(String channel, String message) {

    /** The message that was answered, if the answer names one. */
    static Optional<MessageRef> of(DiscordAnswer answer) {
        String channel = DiscordAnswer.id(answer.object(), "channel_id");
        return channel.isEmpty() || answer.id().isEmpty()
                ? Optional.empty()
                : Optional.of(new MessageRef(channel, answer.id()));
    }

    static Optional<MessageRef> parse(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split("/", -1);
        return parts.length == 2 && DiscordRules.isSnowflake(parts[0]) && DiscordRules.isSnowflake(parts[1])
                ? Optional.of(new MessageRef(parts[0], parts[1]))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return channel + "/" + message;
    }
}
