package org.imas.routing;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.imas.platform.MinimumRole;
import org.imas.platform.Roles;

/** REST over what would happen if. It changes nothing, but shows addresses, as the deliveries do. */
@Path("routing/dry-run")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.VIEWER)
public class DryRunResource {

    @Inject
    private DryRun dryRun;

    @POST
    public DryRun.Answer run(DryRun.Request request) {
        return dryRun.of(request);
    }
}
