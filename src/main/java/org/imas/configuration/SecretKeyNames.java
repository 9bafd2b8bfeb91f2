package org.imas.configuration;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Which keys of the configuration hold secrets: those whose names say so, and some that do not. */
final class SecretKeyNames {

    static final String MASK = "********";

    /** Whoever knows this address can silence the watcher outside. */
    private static final Set<String> OTHERS = Set.of("imas.audit.heartbeat-url");

    private SecretKeyNames() {}

    static boolean isSecret(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        return OTHERS.contains(name)
                || Stream.of("token", "password", "secret", "key").anyMatch(name::contains);
    }
}
