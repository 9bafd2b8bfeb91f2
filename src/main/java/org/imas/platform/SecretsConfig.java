package org.imas.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the keys of the secrets come from. */
@ApplicationScoped
public class SecretsConfig {

    @Inject
    @ConfigProperty(name = "imas.secrets.key")
    private Optional<String> key;

    @Inject
    @ConfigProperty(name = "imas.secrets.old-keys")
    private Optional<String> oldKeys;

    @Inject
    @ConfigProperty(name = "imas.data.dir")
    private String dataDir;

    /** The key that seals; empty where the key file says it. */
    Optional<String> key() {
        return key;
    }

    /** Those that open besides; split here, as not every server splits what may be absent. */
    List<String> oldKeys() {
        return oldKeys.map(keys -> List.of(keys.strip().split("\\s*,\\s*"))).orElse(List.of());
    }

    Path file() {
        return Path.of(dataDir, "secrets.key");
    }
}
