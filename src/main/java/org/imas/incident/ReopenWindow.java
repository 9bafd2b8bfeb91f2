package org.imas.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** How long after its end a report with the same key opens an incident again. */
@ApplicationScoped
public class ReopenWindow {

    private static final String KEY = "imas.incident.reopen-window";

    private final Duration length = ConfigProvider.getConfig().getValue(KEY, Duration.class);

    /** Zero: never. */
    Duration length() {
        if (length.isNegative()) {
            throw new IllegalArgumentException(KEY + " must not be negative");
        }
        return length;
    }
}
