package org.imas.provider.slack;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.imas.platform.Json;
import org.imas.provider.Notice;
import org.imas.provider.Text;
import org.imas.provider.Wording;

/** A notice as Block Kit, in the look of the specification. */
final class SlackBlocks {

    static final String DESCRIPTION = "*Description:*\n";
    static final String BUTTON = SlackButtons.VIEW;

    private static final Wording WORDS = Wording.ENGLISH;

    private SlackBlocks() {}

    static JsonArray of(Notice notice) {
        return of(notice, SlackButtons.NONE);
    }

    static JsonArray of(Notice notice, SlackButtons buttons) {
        JsonArrayBuilder blocks = Json.array().add(header(notice)).add(fields(notice));
        // Slack refuses a message with an empty text anywhere: what is not there gets no block
        if (!notice.body().isBlank()) {
            int room = SlackRules.MAX_SECTION - DESCRIPTION.length();
            blocks.add(section(DESCRIPTION + SlackText.escape(notice.body().strip(), room)));
        }
        String links = SlackLinks.of(notice.links(), SlackRules.MAX_SECTION);
        if (!links.isEmpty()) {
            blocks.add(section(links));
        }
        buttons.block(notice).ifPresent(blocks::add);
        return blocks.build();
    }

    /** The first line: what happened to what. */
    static String headline(Notice notice) {
        return WORDS.emoji(notice) + " " + Text.oneLine(WORDS.headline(notice));
    }

    private static JsonObjectBuilder header(Notice notice) {
        return block("header").add("text", plain(Text.cut(headline(notice), SlackRules.MAX_HEADER)));
    }

    private static JsonObjectBuilder fields(Notice notice) {
        JsonArrayBuilder fields = Json.array();
        field(fields, "label.severity", notice.severity());
        field(fields, "label.service", notice.service());
        field(fields, "label.status", notice.status());
        return block("section").add("fields", fields);
    }

    private static void field(JsonArrayBuilder fields, String label, String value) {
        if (!value.isBlank()) {
            String start = "*" + WORDS.text(label) + ":*\n";
            fields.add(mrkdwn(start + SlackText.escape(Text.oneLine(value), SlackRules.MAX_FIELD - start.length())));
        }
    }

    private static JsonObjectBuilder section(String text) {
        return block("section").add("text", mrkdwn(text));
    }

    private static JsonObjectBuilder plain(String text) {
        return block("plain_text").add("text", text).add("emoji", true);
    }

    private static JsonObjectBuilder mrkdwn(String text) {
        return block("mrkdwn").add("text", text);
    }

    private static JsonObjectBuilder block(String type) {
        return Json.object().add("type", type);
    }
}
