package org.imas.oncall;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.imas.platform.MinimumRole;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** REST over the shifts and the gaps of a team between two times. */
@Path("teams/{id}/on-call/calendar")
@Produces(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.VIEWER)
public class TeamCalendarResource {

    @Inject
    private OnCallViews views;

    @GET
    public OnCallViews.Calendar calendar(
            @PathParam("id") UUID team,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        return views.calendar(team, from, to);
    }
}
