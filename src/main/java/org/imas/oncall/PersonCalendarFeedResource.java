package org.imas.oncall;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.imas.platform.MinimumRole;
import org.imas.platform.Roles;

/** REST over the calendar feed of a person: its URL is shown once, when it is opened. */
@Path("people/{id}/calendar-feed")
@Produces(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.RESPONDER)
public class PersonCalendarFeedResource {

    @Inject
    private CalendarFeeds feeds;

    @GET
    @MinimumRole(Roles.VIEWER)
    public CalendarFeed.View view(@PathParam("id") UUID id) {
        return feeds.ofPerson(id);
    }

    @POST
    public Response open(@PathParam("id") UUID id, @Context SecurityContext caller) {
        CalendarFeeds.Opened opened =
                feeds.openOfPerson(id, caller.getUserPrincipal().getName());
        return Response.status(Response.Status.CREATED)
                .entity(opened)
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    public void close(@PathParam("id") UUID id) {
        feeds.closeOfPerson(id);
    }
}
