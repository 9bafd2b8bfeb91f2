package org.imas.broker;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the journal lies: what the server says, else {@code imas.data.dir}, else {@code IMAS_DATA_DIR}, else {@code data}. */
final class DataDirectory {

    private DataDirectory() {}

    static Path choose(@Nullable String configured, Surroundings surroundings) {
        return Optional.ofNullable(configured)
                .filter(given -> !given.isBlank())
                .or(() -> surroundings.value("imas.data.dir"))
                .map(Path::of)
                .orElseGet(() -> Path.of("data"))
                .toAbsolutePath()
                .normalize();
    }
}
