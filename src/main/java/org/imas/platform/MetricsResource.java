package org.imas.platform;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** What Prometheus scrapes, with a token like everyone else. */
@Path("metrics")
@MinimumRole(Roles.VIEWER)
public class MetricsResource {

    @Inject
    private Metrics metrics;

    @GET
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    public String text() {
        return metrics.text();
    }
}
