package org.imas.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Started means: the database has the version of this WAR, which comes first, and the timers have begun, which come last. */
@org.eclipse.microprofile.health.Startup
@ApplicationScoped
public class Startup implements HealthCheck {

    @Inject
    private Pulse pulse;

    @Override
    public HealthCheckResponse call() {
        boolean begun = pulse.hasBegun();
        var check = HealthCheckResponse.named("timers-begun").status(begun);
        return begun
                ? check.build()
                : check.withData("waits-for", "the first sweep").build();
    }
}
