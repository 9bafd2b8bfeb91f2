package org.imas.provider.webhook;

import java.util.regex.Pattern;
import org.imas.provider.Text;

/** Makes text from outside safe in Slack's markup: it can neither link, nor mention, nor wake a channel up. */
final class SlackMarkup {

    private static final Pattern HALF_ENTITY = Pattern.compile("&[a-z]{0,3}(?=" + Text.ELLIPSIS + "$)");

    // Mattermost reads these words in plain text; an invisible joiner behind the @ keeps it from that
    private static final Pattern WAKES_ALL = Pattern.compile("(?i)@(?=(?:all|here|channel|everyone))");
    private static final String JOINER = "@\u2060";

    private SlackMarkup() {}

    /** Only these three are escaped, as anything else would show as it is written; then cut, as Slack counts then. */
    static String escape(String text, int max) {
        return HALF_ENTITY.matcher(Text.cut(escape(text), max)).replaceFirst("");
    }

    /** A link with a name of ours; the address must be one. */
    static String link(String url, String name) {
        return "<" + escape(url).replace("|", "%7C") + "|" + name + ">";
    }

    private static String escape(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return WAKES_ALL.matcher(escaped).replaceAll(JOINER);
    }
}
