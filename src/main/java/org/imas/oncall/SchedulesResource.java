package org.imas.oncall;

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

/** REST over the schedule of a team. */
@Path("teams/{id}/schedule")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.ADMIN)
public class SchedulesResource {

    @Inject
    private Schedules schedules;

    @GET
    @MinimumRole(Roles.VIEWER)
    public ScheduleDraft view(@PathParam("id") UUID team) {
        return schedules.view(team);
    }

    @PUT
    public Schedules.Saved replace(@PathParam("id") UUID team, ScheduleDraft wanted) {
        return schedules.replace(team, wanted);
    }
}
