package org.imas.registry;

import java.util.List;
import org.imas.provider.ProviderType;
import org.imas.provider.Reach;
import org.imas.provider.SettingsForm;

/** A provider type: its name, what its targets are, which severities it takes by default, the settings it needs. */
public record KnownType(String name, Reach reach, List<String> severities, SettingsForm form) {

    static KnownType of(ProviderType type, Class<?> beanClass) {
        return new KnownType(
                type.value(), type.reaches(), List.of(type.severities()), SettingsForm.ofProvider(beanClass));
    }

    /** Whether a provider of this type takes that severity, when its operator chose these (none chosen: the default). */
    public boolean takes(String severity, List<String> chosen) {
        List<String> taken = chosen.isEmpty() ? severities : chosen;
        return taken.isEmpty() || taken.contains(severity);
    }
}
