package org.imas.provider.slack;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imas.platform.NotConnectedException;
import org.imas.provider.SendResult;

/** The channels that Slack lists, page after page. */
record SlackChannels(SlackApi api) {

    /** Small, so that a page of long topics still comes within the bound up to which answers are read. */
    private static final String PAGE = "15";

    /** What is listed; each with an end that Slack's calls per minute allow, even where the list has none. */
    enum Whose {
        /** Those that the bot is a member of; 50 calls a minute. */
        MINE("users.conversations", 40),
        /** All that the bot can see; 20 calls a minute. */
        ALL("conversations.list", 15);

        private final String method;
        private final int pages;

        Whose(String method, int pages) {
            this.method = method;
            this.pages = pages;
        }
    }

    /** One channel as far as it matters here. */
    record Channel(String id, String name, String creator, String purpose) {

        static Channel of(JsonObject json) {
            return new Channel(
                    SlackAnswer.text(json, "id"),
                    SlackAnswer.text(json, "name"),
                    SlackAnswer.text(json, "creator"),
                    SlackAnswer.text(json, "purpose", "value"));
        }
    }

    /** What was listed, and the answer that ended it. */
    record Listing(List<Channel> channels, SlackAnswer last) {}

    Listing list(Whose whose, String type) throws NotConnectedException {
        List<Channel> channels = new ArrayList<>();
        Map<String, String> arguments = new HashMap<>(Map.of("types", type, "limit", PAGE, "exclude_archived", "true"));
        for (int page = 1; ; page++) {
            SlackAnswer answer = api.read(whose.method, arguments);
            if (!answer.ok() || !(answer.json().get("channels") instanceof JsonArray listed)) {
                return new Listing(channels, answer.ok() ? unreadable(answer) : answer);
            }
            listed.forEach(channel -> channels.add(Channel.of(channel.asJsonObject())));
            String next = answer.text("response_metadata", "next_cursor");
            if (next.isEmpty() || page == whose.pages) {
                return new Listing(channels, answer);
            }
            arguments.put("cursor", next);
        }
    }

    private static SlackAnswer unreadable(SlackAnswer answer) {
        return new SlackAnswer(
                SendResult.tryAgain(SlackErrors.BAD_ANSWER, "the list of channels was cut off", null), answer.json());
    }
}
