package org.imas.digest;

import java.util.Comparator;
import java.util.Locale;
import org.imas.delivery.Delivery;
import org.imas.incident.Incident;
import org.imas.provider.Notice;
import org.imas.provider.Text;

/** One incident in a digest: what was to be told of it, and how it stands now. */
record Entry(Delivery delivery, Notice notice, Incident incident) {

    /** The gravest first, then as they came. */
    static final Comparator<Entry> ORDER = Comparator.comparing(Entry::severity)
            .thenComparing(entry -> entry.delivery().id());

    private static final int TITLE_LENGTH = 120;

    static Entry of(Delivery delivery, Incident incident) {
        return new Entry(delivery, delivery.notice(), incident);
    }

    String severity() {
        return notice.severity();
    }

    boolean open() {
        return incident.status().open();
    }

    /** As one line, the same in all languages; without its link where there is none. */
    String line() {
        String said =
                notice.event().equals(notice.status()) ? "" : notice.event().toLowerCase(Locale.ROOT) + ", ";
        String link = notice.links().incident();
        return notice.look().emoji() + " " + severity() + " " + notice.service() + ": "
                + Text.cut(Text.oneLine(notice.title()), TITLE_LENGTH)
                + " (" + said + incident.status().name().toLowerCase(Locale.ROOT) + ")"
                + (link == null ? "" : " " + link);
    }
}
