package org.imas.provider;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The words of messages in one language, so that every channel says the same thing the same way. */
public final class Wording {

    /** The languages there are, as settings name them. */
    public static final String EN = "en";

    public static final String FR = "fr";

    public static final Wording ENGLISH = new Wording(Locale.ENGLISH);
    public static final Wording FRENCH = new Wording(Locale.FRENCH);

    private static final Map<String, String> EMOJI = Map.of(
            "ACKNOWLEDGED", "👀",
            "MITIGATED", "🩹",
            "RESOLVED", "✅",
            "TEST", "🧪");

    private final Locale locale;
    private final ResourceBundle texts;

    private Wording(Locale locale) {
        this.locale = locale;
        // without the fallback: the language of the machine is not that of the reader
        this.texts = ResourceBundle.getBundle(
                "org.imas.provider.wording",
                locale,
                Wording.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words of the language that settings name; English where they name none that exists. */
    public static Wording of(String language) {
        return FR.equals(language) ? FRENCH : ENGLISH;
    }

    /** As HTML and mail name it: {@code en}. */
    public String language() {
        return locale.getLanguage();
    }

    /** The title as this notice must be read: an alarm by itself, anything later with what happened before it. */
    public String headline(Notice notice) {
        String key = "headline." + notice.event();
        return texts.containsKey(key) ? text(key, notice.title()) : notice.event() + ": " + notice.title();
    }

    /** One emoji: of the severity for an alarm, else of what happened. */
    public String emoji(Notice notice) {
        return EMOJI.getOrDefault(notice.event(), notice.look().emoji());
    }

    public String text(String key) {
        return texts.getString(key);
    }

    public String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
