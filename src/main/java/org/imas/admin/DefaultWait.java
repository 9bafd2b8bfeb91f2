package org.imas.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a step waits that does not say; a page that lives in a session cannot hold a configured value itself. */
@ApplicationScoped
public class DefaultWait {

    @Inject
    @ConfigProperty(name = "imas.escalation.default-wait")
    private Duration length;

    Duration length() {
        return length;
    }
}
