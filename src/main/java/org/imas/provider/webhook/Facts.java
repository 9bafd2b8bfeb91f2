package org.imas.provider.webhook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imas.provider.Links;
import org.imas.provider.Notice;
import org.imas.provider.Text;
import org.imas.provider.Wording;
import org.jspecify.annotations.Nullable;

/** What every message for people shows about a notice, in the words of one language. */
record Facts(Notice notice, Wording words) {

    /** Of a resolved incident, whatever its severity; that of a mail is the same. */
    private static final int RESOLVED = 0x198754;

    /** The first line: what happened to what. */
    String headline() {
        return words.emoji(notice) + " " + Text.oneLine(words.headline(notice));
    }

    /** 0xRRGGBB, as the specification gives it for the severity. */
    int rgb() {
        return "RESOLVED".equals(notice.event()) ? RESOLVED : notice.look().rgb();
    }

    /** What is known, each under its name and on one line; nothing is empty, as services refuse that. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "label.severity", notice.severity());
        put(values, "label.service", notice.service());
        put(values, "label.status", notice.status());
        put(values, "label.scopes", String.join(", ", notice.scopes()));
        return values;
    }

    /** The links that can be followed, each under its name; a longer one is left out, as half of it leads nowhere. */
    Map<String, String> links(int longest) {
        Links links = notice.links();
        Map<String, String> named = new LinkedHashMap<>();
        link(named, "link.incident", links.incident(), longest);
        link(named, "link.runbook", links.runbook(), longest);
        link(named, "link.lid", links.lid(), longest);
        link(named, "link.war_room", links.warRoom(), longest);
        return named;
    }

    private void put(Map<String, String> values, String label, String value) {
        String line = Text.oneLine(value);
        if (!line.isEmpty()) {
            values.put(words.text(label), line);
        }
    }

    private void link(Map<String, String> named, String label, @Nullable String url, int longest) {
        if (url != null && Text.isLink(url) && url.length() <= longest) {
            named.put(words.text(label), url);
        }
    }
}
