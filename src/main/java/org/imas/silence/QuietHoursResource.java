package org.imas.silence;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.imas.platform.Created;
import org.imas.platform.MinimumRole;
import org.imas.platform.Page;
import org.imas.platform.Roles;
import org.imas.platform.Selection;

/** REST over the quiet hours of people and teams. */
@Path("quiet-hours")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.ADMIN)
public class QuietHoursResource {

    @Inject
    private QuietHours hours;

    @GET
    @MinimumRole(Roles.VIEWER)
    public Page list(@BeanParam Page.Query page) {
        return hours.list(Selection.of(page));
    }

    @POST
    public Response add(QuietTime.Draft draft, @Context UriInfo uri) {
        QuietTime.View added = hours.add(draft);
        return Created.at(uri, added.id(), added);
    }

    @GET
    @Path("{id}")
    @MinimumRole(Roles.VIEWER)
    public QuietTime.View one(@PathParam("id") UUID id) {
        return hours.one(id);
    }

    @PUT
    @Path("{id}")
    public QuietTime.View change(@PathParam("id") UUID id, QuietTime.Draft draft) {
        return hours.change(id, draft);
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") UUID id) {
        hours.remove(id);
    }
}
