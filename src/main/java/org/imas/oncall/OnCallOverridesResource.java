package org.imas.oncall;

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
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.imas.platform.Created;
import org.imas.platform.MinimumRole;
import org.imas.platform.Page;
import org.imas.platform.Roles;
import org.imas.platform.Selection;

/** REST over overrides. */
@Path("on-call-overrides")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.RESPONDER)
public class OnCallOverridesResource {

    @Inject
    private OnCallOverrides overrides;

    @GET
    @MinimumRole(Roles.VIEWER)
    public Page list(@BeanParam Page.Query page, @BeanParam OnCallQuery query) {
        return overrides.list(
                query.of("team", Selection.of(page)).and("e.startsAt <= :at and e.endsAt > :at", "at", query.at()));
    }

    @POST
    public Response add(OnCallOverride.Draft draft, @Context SecurityContext caller, @Context UriInfo uri) {
        OnCallOverride.View added =
                overrides.add(draft, caller.getUserPrincipal().getName());
        return Created.at(uri, added.id(), added);
    }

    @GET
    @Path("{id}")
    @MinimumRole(Roles.VIEWER)
    public OnCallOverride.View one(@PathParam("id") UUID id) {
        return overrides.one(id);
    }

    @PUT
    @Path("{id}")
    public OnCallOverride.View change(@PathParam("id") UUID id, OnCallOverride.Draft draft) {
        return overrides.change(id, draft);
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") UUID id) {
        overrides.remove(id);
    }
}
