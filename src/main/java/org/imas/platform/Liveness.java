package org.imas.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Alive means: the timers run. Where they have not for minutes, only a restart helps; a database that is away is no reason for
 * one, and none of this check's business.
 */
@org.eclipse.microprofile.health.Liveness
@ApplicationScoped
public class Liveness implements HealthCheck {

    @Inject
    private Pulse pulse;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("timers-run")
                .status(pulse.goesOn())
                .withData("seconds-since-the-last", pulse.silence().toSeconds())
                .build();
    }
}
