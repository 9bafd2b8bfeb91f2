package org.imas.broker;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What is said around the server: a system property, else the environment variable of that name; blank is as absent. */
record Surroundings(Properties properties, Map<String, String> environment) {

    static Surroundings here() {
        return new Surroundings(System.getProperties(), System.getenv());
    }

    /** The value of a key such as {@code imas.broker.url}, or of {@code IMAS_BROKER_URL}. */
    Optional<String> value(String key) {
        return said(properties.getProperty(key))
                .or(() -> said(environment.get(key.replace('.', '_').toUpperCase(Locale.ROOT))));
    }

    private static Optional<String> said(@Nullable String given) {
        return Optional.ofNullable(given).filter(text -> !text.isBlank());
    }
}
