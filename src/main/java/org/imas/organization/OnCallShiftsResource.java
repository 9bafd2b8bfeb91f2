package org.imas.organization;

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

/** REST over shifts, and so over who is on call. */
@Path("on-call-shifts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.ADMIN)
public class OnCallShiftsResource {

    @Inject
    private OnCallShifts shifts;

    @GET
    @MinimumRole(Roles.VIEWER)
    public Page list(@BeanParam Page.Query page, @BeanParam ShiftQuery query) {
        return shifts.list(query.within(Selection.of(page)), query.at());
    }

    @POST
    public Response add(OnCallShift.Draft draft, @Context UriInfo uri) {
        OnCallShift.View added = shifts.add(draft);
        return Created.at(uri, added.id(), added);
    }

    @GET
    @Path("{id}")
    @MinimumRole(Roles.VIEWER)
    public OnCallShift.View one(@PathParam("id") UUID id) {
        return shifts.one(id);
    }

    @PUT
    @Path("{id}")
    public OnCallShift.View change(@PathParam("id") UUID id, OnCallShift.Draft draft) {
        return shifts.change(id, draft);
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") UUID id) {
        shifts.remove(id);
    }
}
