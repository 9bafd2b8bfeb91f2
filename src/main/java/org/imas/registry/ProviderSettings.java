package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.imas.platform.Json;
import org.imas.platform.Secrets;
import org.imas.provider.SettingsForm;

/** The settings of configured providers, out of the seal and into it. */
@ApplicationScoped
public class ProviderSettings {

    private static final System.Logger LOG = System.getLogger(ProviderSettings.class.getName());

    @Inject
    private Secrets secrets;

    @Inject
    private ProviderTypes types;

    void seal(ConfiguredProvider provider, JsonObject settings) {
        boolean same = provider.isConfigured()
                && readable(provider).filter(settings::equals).isPresent();
        if (!same) { // each seal is another text
            provider.configure(secrets.seal(settings.toString(), provider.id()));
        }
    }

    /**
     * As they were stored.
     *
     * @throws IllegalStateException where the key does not fit
     */
    JsonObject of(ConfiguredProvider provider) {
        return Json.parse(secrets.open(provider.sealedSettings(), provider.id()));
    }

    JsonObject masked(ConfiguredProvider provider) {
        return form(provider).masked(of(provider));
    }

    /** For each secret a text by its place that tells whether two are the same, and nothing else. */
    Map<String, String> prints(ConfiguredProvider provider) {
        Map<String, String> prints = new TreeMap<>();
        byte[] key = secrets.derived("prints of settings").get(0);
        form(provider).secrets(of(provider)).forEach((place, secret) -> prints.put(place, Print.of(secret, key)));
        return prints;
    }

    /** Ready for use. */
    Configured bound(ConfiguredProvider provider) {
        return new Configured(
                provider.id(),
                provider.type(),
                provider.active(),
                form(provider).bind(of(provider)));
    }

    /** One provider whose settings cannot be opened, say with another key, must not keep an incident out. */
    Optional<JsonObject> readable(ConfiguredProvider provider) {
        try {
            return Optional.of(of(provider));
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.ERROR, "event=settings-unreadable provider=" + provider.id(), e);
            return Optional.empty();
        }
    }

    /** Masked, of one provider among many: empty where they cannot be opened. */
    Optional<JsonObject> shown(ConfiguredProvider provider) {
        return readable(provider).map(form(provider)::masked);
    }

    /** The target that the settings name. */
    Optional<String> target(ConfiguredProvider provider) {
        return readable(provider).flatMap(settings -> form(provider).target(settings));
    }

    private SettingsForm form(ConfiguredProvider provider) {
        return types.known(provider.type()).form();
    }
}
