package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/** Every key of the configuration with the value that holds and where it comes from. */
@ApplicationScoped
public class EffectiveConfiguration {

    private static final String OURS = "imas.";

    @Inject
    private Config config;

    private final KnownKeys known = new KnownKeys();

    /** By name: those that are documented, and whatever else is set that begins like ours. */
    public List<EffectiveKey> keys() {
        SortedSet<String> names = new TreeSet<>(known.documented());
        names.addAll(known.defaults().keySet());
        config.getPropertyNames().forEach(name -> {
            if (name.startsWith(OURS)) {
                names.add(name);
            }
        });
        return names.stream()
                .map(name -> key(name, config.getConfigValue(name)))
                .toList();
    }

    /** One of them, set or not. */
    public EffectiveKey one(String name) {
        return key(name, config.getConfigValue(name));
    }

    /** Whether somebody listens to a system property or an environment variable of that name; a mistyped one is for nobody. */
    public boolean hears(String name) {
        return known.hears(name) || SecretReferences.allows(name);
    }

    private EffectiveKey key(String name, ConfigValue held) {
        String value = held.getValue();
        boolean secret = SecretKeyNames.isSecret(name);
        boolean standard = Objects.equals(held.getRawValue(), known.defaults().get(name));
        return new EffectiveKey(
                name,
                value == null || !secret ? value : SecretKeyNames.MASK,
                secret,
                held.getSourceName(),
                standard,
                known.has(name));
    }
}
