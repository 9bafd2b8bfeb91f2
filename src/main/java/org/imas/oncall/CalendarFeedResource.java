package org.imas.oncall;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.imas.platform.MinimumRole;
import org.imas.platform.Roles;

/** REST over the calendar feed of somebody: its URL is shown once, when it is opened. */
@MinimumRole(Roles.RESPONDER)
public abstract class CalendarFeedResource {

    @Inject
    private CalendarFeeds feeds;

    /** Whose it is; refuses an id that there is not. */
    abstract CalendarFeed.Owner owner(CalendarFeeds all, UUID id);

    @GET
    @MinimumRole(Roles.VIEWER)
    public CalendarFeed.View view(@PathParam("id") UUID id) {
        return feeds.of(owner(feeds, id));
    }

    @POST
    public Response open(@PathParam("id") UUID id, @Context SecurityContext caller) {
        CalendarFeeds.Opened opened =
                feeds.open(owner(feeds, id), caller.getUserPrincipal().getName());
        return Response.status(Response.Status.CREATED)
                .entity(opened)
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    public void close(@PathParam("id") UUID id) {
        feeds.close(owner(feeds, id));
    }
}
