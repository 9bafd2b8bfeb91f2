package org.imas.response;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the page behind a link, in one language. */
final class PageWords {

    static final PageWords ENGLISH = new PageWords(Locale.ENGLISH);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Locale locale;
    private final ResourceBundle texts;

    PageWords(Locale locale) {
        this.locale = locale;
        // without the fallback: the language of the machine is not that of the reader
        texts = ResourceBundle.getBundle(
                "org.imas.response.page",
                locale,
                PageWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String language() {
        return locale.getLanguage();
    }

    /** What there is to say of what can not be done any more, or was done just now. */
    String said(Standing standing) {
        String needless = "NEEDLESS." + standing.incident().status();
        Standing.Doer by = standing.by();
        if (by == null) {
            return text(needless, "-", "-");
        }
        boolean done = standing.state() != Standing.State.NEEDLESS;
        return text(done ? standing.state() + "." + standing.action() : needless, by.name(), time(by.at()));
    }

    String time(Instant at) {
        return TIME.format(at);
    }

    String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
