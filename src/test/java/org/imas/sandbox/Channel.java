package org.imas.sandbox;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The way by which something reached the sandbox. */
public enum Channel {
    WEBHOOK,
    NTFY,
    EMAIL;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Channel> labelled(String label) {
        return Stream.of(values()).filter(c -> c.label().equals(label)).findFirst();
    }
}
