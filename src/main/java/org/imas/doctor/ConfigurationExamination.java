package org.imas.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imas.configuration.EffectiveConfiguration;
import org.imas.configuration.EffectiveKey;

/** Whether the configuration is one for people to rely on, and nothing in it is mistyped. */
@ApplicationScoped
public class ConfigurationExamination implements Examination {

    @Inject
    private EffectiveConfiguration effective;

    @Inject
    private GivenKeys given;

    @Override
    public Subject subject() {
        return Subject.CONFIGURATION;
    }

    @Override
    public List<Finding> examine() {
        List<Finding> found = new ArrayList<>();
        List<String> unknown =
                given.names().stream().filter(name -> !effective.hears(name)).toList();
        if (!unknown.isEmpty()) {
            found.add(Finding.of(Symptom.KEYS_UNKNOWN, String.join(", ", unknown)));
        }
        found.add(Finding.of(publicUrl(effective.one("imas.public-url"))));
        if (Boolean.parseBoolean(effective.one("imas.outbound.allow-private").value())) {
            found.add(Finding.of(Symptom.ALLOWS_PRIVATE));
        }
        boolean configured = effective.one("imas.secrets.key").value() != null;
        found.add(Finding.of(configured ? Symptom.SECRETS_KEY_CONFIGURED : Symptom.SECRETS_KEY_IN_FILE));
        return found;
    }

    private static Symptom publicUrl(EffectiveKey key) {
        String url = key.value();
        if (key.standard() || url == null) {
            return Symptom.PUBLIC_URL_UNSET;
        }
        return url.toLowerCase(Locale.ROOT).startsWith("https://") ? Symptom.PUBLIC_URL_WELL : Symptom.PUBLIC_URL_PLAIN;
    }
}
