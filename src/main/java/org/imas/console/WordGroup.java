package org.imas.console;

import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of one page, or of what belongs together, in one language. */
final class WordGroup extends AbstractMap<String, String> {

    // without the fallback: the language of the machine is not that of the reader
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String name;
    private final ResourceBundle texts;

    private WordGroup(String name, ResourceBundle texts) {
        this.name = name;
        this.texts = texts;
    }

    static WordGroup of(String name, Locale locale) {
        String file = WordGroup.class.getPackageName() + ".words." + name;
        return new WordGroup(
                name, ResourceBundle.getBundle(file, locale, WordGroup.class.getClassLoader(), NO_FALLBACK));
    }

    /** A word that is missing shows itself: no page must fail for it. */
    @Override
    public String get(@Nullable Object key) {
        String wanted = String.valueOf(key);
        return texts.containsKey(wanted) ? texts.getString(wanted) : "?" + name + "." + wanted + "?";
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return texts.keySet().stream()
                .map(key -> Map.entry(key, texts.getString(key)))
                .collect(Collectors.toSet());
    }
}
