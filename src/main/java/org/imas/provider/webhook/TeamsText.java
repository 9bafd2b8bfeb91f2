package org.imas.provider.webhook;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.imas.provider.Text;

/**
 * The texts of a card, safe and within bounds.
 *
 * @param html whether this kind of card reads HTML
 */
record TeamsText(Facts facts, boolean html) {

    // what makes a link of a text that hides where it leads; Teams shows bare addresses as they are
    private static final Pattern HIDES_LINK = Pattern.compile("](?=[(\\[:])");
    private static final String JOINED = "]\u2060";

    String headline() {
        return Text.cutJson(safe(facts.headline()), TeamsRules.MAX_HEADLINE);
    }

    Map<String, String> values() {
        Map<String, String> values = facts.values();
        values.replaceAll((name, value) -> Text.cutJson(safe(value), TeamsRules.MAX_VALUE));
        return values;
    }

    Map<String, String> links() {
        return facts.links(TeamsRules.MAX_LINK);
    }

    /** The message with as much of what was reported as fits; {@code message} makes it of a text, which may be empty. */
    String filled(Function<String, JsonObject> message) {
        // cards join lines that have no empty one between them
        String text = safe(facts.notice().body().strip()).replaceAll("\\R", "\n\n");
        if (text.isEmpty()) {
            return message.apply("").toString();
        }
        int room = TeamsRules.MAX_BYTES - bytes(message.apply("x").toString()) + 1;
        return message.apply(Text.cutJson(text, room)).toString();
    }

    private String safe(String text) {
        String linkless = HIDES_LINK.matcher(text).replaceAll(JOINED);
        // look-alikes stand for what could be taken for a tag, as no escape is sure to show as it should
        return html ? linkless.replace('<', '‹').replace('>', '›') : linkless;
    }

    private static int bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8).length;
    }
}
