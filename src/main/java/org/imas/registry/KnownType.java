package org.imas.registry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imas.provider.ProviderType;
import org.imas.provider.Reach;
import org.imas.provider.Remedy;
import org.imas.provider.SettingsEntry;
import org.imas.provider.SettingsForm;
import org.imas.provider.TypeWords;
import org.imas.provider.WarRooms;

/** A provider type: its name, what its targets are, which severities it takes by default, its settings, its class. */
public record KnownType(
        String name,
        Reach reach,
        List<String> severities,
        boolean resendUnclear,
        SettingsForm form,
        Class<?> provider) {

    static KnownType of(ProviderType type, Class<?> beanClass) {
        return new KnownType(
                type.value(),
                type.reaches(),
                List.of(type.severities()),
                type.resendUnclear(),
                SettingsForm.ofProvider(beanClass),
                beanClass);
    }

    /** Whether its messages offer to act on the incident. */
    boolean offersActions() {
        ProviderType type = provider.getAnnotation(ProviderType.class);
        return type != null && type.offersActions();
    }

    /** Whether providers of this type may be able to give rooms. */
    public boolean rooms() {
        return WarRooms.class.isAssignableFrom(provider);
    }

    /** What to do about a result's code. */
    public Optional<Remedy> remedy(String code, Locale locale) {
        return Remedy.of(provider, code, locale);
    }

    /** What people call it. */
    public String title(Locale locale) {
        return words(locale).name().orElse(name);
    }

    /** What it does, in one line; empty where nobody wrote that. */
    public String line(Locale locale) {
        return words(locale).line().orElse("");
    }

    /** Its settings, described in that language as far as somebody wrote that. */
    public List<SettingsEntry> settings(Locale locale) {
        return form.fields().stream().map(words(locale)::entry).toList();
    }

    private TypeWords words(Locale locale) {
        return new TypeWords(provider, locale);
    }

    /** Whether a provider of this type takes that severity, when its operator chose these (none chosen: the default). */
    public boolean takes(String severity, List<String> chosen) {
        List<String> taken = chosen.isEmpty() ? severities : chosen;
        return taken.isEmpty() || taken.contains(severity);
    }
}
