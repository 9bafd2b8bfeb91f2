package org.imas.intake;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.imas.platform.Later;
import org.imas.platform.Problem;

/** Turns away, before anything of it is read, what a caller reports too fast; after it is known who calls. */
@Provider
@Paced
@Priority(Priorities.USER)
public class PaceGate implements ContainerRequestFilter {

    @Inject
    private ReportRate rate;

    @Override
    public void filter(ContainerRequestContext request) {
        Duration wait =
                rate.take(request.getSecurityContext().getUserPrincipal().getName());
        if (!wait.isZero()) {
            Problem problem = Problem.of(
                    "too-many-reports",
                    429,
                    "Reports come faster than they are taken from one caller",
                    "This one was not taken; send it again after the time in Retry-After");
            request.abortWith(Later.tooMany(problem, wait));
        }
    }
}
