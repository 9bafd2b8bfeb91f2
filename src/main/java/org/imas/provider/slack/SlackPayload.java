package org.imas.provider.slack;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.imas.platform.Json;
import org.imas.provider.Notice;
import org.imas.provider.Text;
import org.imas.provider.Wording;

/** The arguments of the calls that show a notice. */
final class SlackPayload {

    private static final Wording WORDS = Wording.ENGLISH;

    // bounds of our own within MAX_TEXT, so that there is always room for some of the description
    private static final int MAX_LINE = 500;
    private static final int MAX_LINKS = 1500;

    private SlackPayload() {}

    /** A message of its own. */
    static JsonObject post(String channel, Notice notice) {
        return post(channel, notice, SlackButtons.NONE);
    }

    static JsonObject post(String channel, Notice notice, SlackButtons buttons) {
        return message(channel, text(notice))
                .add("blocks", SlackBlocks.of(notice, buttons))
                .build();
    }

    /** The first message, as it must read now. */
    static JsonObject update(SlackRef root, Notice notice) {
        return Json.object()
                .add("channel", root.channel())
                .add("ts", root.ts())
                .add("text", text(notice))
                // left out, it would become "client" and read names and mentions out of plain words
                .add("parse", "none")
                .add("blocks", SlackBlocks.of(notice))
                .build();
    }

    /** One line under the first message; shown in the channel as well where the first one could not be changed. */
    static JsonObject reply(SlackRef root, Notice notice, boolean everybody) {
        JsonObjectBuilder reply = message(root.channel(), SlackText.escape(SlackBlocks.headline(notice), MAX_LINE))
                .add("thread_ts", root.ts());
        return everybody ? reply.add("reply_broadcast", true).build() : reply.build();
    }

    /** The same without any block; an update has to say so, or the old blocks stay. */
    static JsonObject plain(JsonObject arguments) {
        JsonObjectBuilder plain = Json.object(arguments).remove("blocks");
        return arguments.containsKey("ts")
                ? plain.add("blocks", JsonValue.EMPTY_JSON_ARRAY).build()
                : plain.build();
    }

    /** What notifications and screen readers say, and all there is where blocks are refused. */
    static String text(Notice notice) {
        String head = String.join(
                "\n",
                SlackText.escape(SlackBlocks.headline(notice), MAX_LINE),
                fact("label.severity", notice.severity()),
                fact("label.service", notice.service()),
                fact("label.status", notice.status()));
        String links = SlackLinks.of(notice.links(), MAX_LINKS);
        int room = SlackRules.MAX_TEXT - length(head) - length(links) - 4;
        String body = notice.body().isBlank()
                ? ""
                : "\n\n" + SlackText.escape(notice.body().strip(), room);
        return head + body + (links.isEmpty() ? "" : "\n\n" + links);
    }

    private static String fact(String label, String value) {
        return WORDS.text(label) + ": " + SlackText.escape(Text.oneLine(value), MAX_LINE);
    }

    private static JsonObjectBuilder message(String channel, String text) {
        return Json.object()
                .add("channel", channel)
                .add("text", text)
                .add("unfurl_links", false)
                .add("unfurl_media", false);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
