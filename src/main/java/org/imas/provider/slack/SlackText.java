package org.imas.provider.slack;

import java.util.regex.Pattern;
import org.imas.provider.Text;

/** Makes text from outside safe in Slack's markup: it can neither link, nor mention, nor wake a channel up. */
final class SlackText {

    private static final Pattern HALF_ENTITY = Pattern.compile("&[a-z]{0,3}(?=" + Text.ELLIPSIS + "$)");

    // Slack may read these words by itself in a text object; an invisible joiner behind the @ keeps it from that
    private static final Pattern WAKES_ALL = Pattern.compile("(?i)@(?=(?:here|channel|everyone)\\b)");
    private static final String JOINER = "@\u2060";

    private SlackText() {}

    /** Fit for mrkdwn. Only these three are escaped: anything else would show as it is written. */
    static String escape(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return WAKES_ALL.matcher(escaped).replaceAll(JOINER);
    }

    /** The same within so many characters, as Slack counts them after escaping. */
    static String escape(String text, int max) {
        return HALF_ENTITY.matcher(Text.cut(escape(text), max)).replaceFirst("");
    }

    /** Fit for a topic, which takes no markup and no escaping: look-alikes stand for what could be taken for markup. */
    static String topic(String text) {
        String plain = Text.oneLine(text).replace('<', '‹').replace('>', '›');
        return Text.cut(WAKES_ALL.matcher(plain).replaceAll(JOINER), SlackRules.MAX_TOPIC);
    }

    /** A link with a name; the address must be one. */
    static String link(String url, String name) {
        return "<" + escape(url) + "|" + name + ">";
    }
}
