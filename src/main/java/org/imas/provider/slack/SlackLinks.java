package org.imas.provider.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imas.provider.Links;
import org.imas.provider.Text;
import org.jspecify.annotations.Nullable;

/** The quick links of a notice, as lines. */
final class SlackLinks {

    static final String TITLE = "*Quick Links:*";

    private SlackLinks() {}

    /** Every link that is one and still fits; half a link would lead nowhere. Empty where there is none. */
    static String of(Links links, int max) {
        StringBuilder lines = new StringBuilder(TITLE);
        named(links).forEach((name, url) -> {
            String line = "\n• " + SlackText.link(url, name);
            if (length(lines) + length(line) <= max) {
                lines.append(line);
            }
        });
        return lines.length() == TITLE.length() ? "" : lines.toString();
    }

    private static Map<String, String> named(Links links) {
        Map<String, String> named = new LinkedHashMap<>();
        put(named, "📄 LID Document", links.lid());
        put(named, "📋 Runbook", links.runbook());
        put(named, "💬 War Room", links.warRoom());
        return named;
    }

    private static void put(Map<String, String> named, String name, @Nullable String url) {
        if (url != null && Text.isLink(url)) {
            named.put(name, url);
        }
    }

    private static int length(CharSequence text) {
        return (int) text.codePoints().count();
    }
}
