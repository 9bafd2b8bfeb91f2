package org.imas.provider;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * What lies behind a result's code and what to do about it, in the reader's language. A provider writes its own codes
 * into {@code remedies.properties} and {@code remedies_fr.properties} beside its class ({@code <code>.cause},
 * {@code <code>.remedy}); codes that every provider has stand in the same files of this package.
 */
public record Remedy(String cause, String remedy) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The remedy that the provider of that class has for the code, else the common one. */
    public static Optional<Remedy> of(Class<?> provider, String code, Locale locale) {
        return in(provider.getPackageName(), provider, code, locale)
                .or(() -> in(Remedy.class.getPackageName(), Remedy.class, code, locale));
    }

    private static Optional<Remedy> in(String folder, Class<?> near, String code, Locale locale) {
        try {
            ResourceBundle texts =
                    ResourceBundle.getBundle(folder + ".remedies", locale, near.getClassLoader(), NO_FALLBACK);
            return texts.containsKey(code + ".cause")
                    ? Optional.of(new Remedy(texts.getString(code + ".cause"), texts.getString(code + ".remedy")))
                    : Optional.empty();
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
