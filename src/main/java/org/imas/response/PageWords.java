package org.imas.response;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the page behind a link, in one language. */
final class PageWords {

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

    String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
