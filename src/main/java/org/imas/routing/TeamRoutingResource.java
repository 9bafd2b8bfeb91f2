package org.imas.routing;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.imas.platform.MinimumRole;
import org.imas.platform.Roles;

/** REST over a team's own targets and preferences. */
@Path("teams/{id}/routing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.ADMIN)
public class TeamRoutingResource {

    @Inject
    private TeamRoutes routes;

    @GET
    @MinimumRole(Roles.VIEWER)
    public TeamRouting view(@PathParam("id") UUID team) {
        return routes.view(team);
    }

    @PUT
    public TeamRouting replace(@PathParam("id") UUID team, TeamRouting wanted) {
        return routes.replace(team, wanted);
    }
}
