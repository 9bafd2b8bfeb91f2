package org.imas.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the journal lies: what the server says, else {@code imas.data.dir}, else {@code IMAS_DATA_DIR}, else {@code data}. */
final class DataDirectory {

    private DataDirectory() {}

    static Path choose(@Nullable String configured, Properties properties, Map<String, String> environment) {
        return Stream.of(orBlank(configured), orBlank(properties.getProperty("imas.data.dir")))
                .filter(given -> !given.isBlank())
                .findFirst()
                .map(Path::of)
                .orElseGet(() -> Path.of(environment.getOrDefault("IMAS_DATA_DIR", "data")))
                .toAbsolutePath()
                .normalize();
    }

    private static String orBlank(@Nullable String given) {
        return given == null ? "" : given;
    }
}
