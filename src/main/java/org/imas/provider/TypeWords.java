package org.imas.provider;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * What a provider type and its settings are called in the reader's language. A provider writes {@code about.properties}
 * and {@code about_fr.properties} beside its class: {@code name} and {@code line}, and in other languages than English
 * each setting by its key, with {@code <key>.help}. What is missing there is as the code says it.
 */
public record TypeWords(Class<?> provider, Locale locale) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The name of the service, for people. */
    public Optional<String> name() {
        return text("name");
    }

    /** What it does, in one line. */
    public Optional<String> line() {
        return text("line");
    }

    public SettingsEntry entry(SettingsEntry entry) {
        return new SettingsEntry(
                entry.key(),
                text(entry.key()).orElse(entry.label()),
                text(entry.key() + ".help").orElse(entry.help()),
                entry.type(),
                entry.required(),
                entry.secret(),
                entry.target(),
                entry.defaultValue(),
                entry.options());
    }

    private Optional<String> text(String key) {
        try {
            ResourceBundle texts = ResourceBundle.getBundle(
                    provider.getPackageName() + ".about", locale, provider.getClassLoader(), NO_FALLBACK);
            return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
