package org.imas.oncall;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.imas.platform.MinimumRole;
import org.imas.platform.Page;
import org.imas.platform.Roles;

/** REST over swaps: what they make can be read and removed as overrides. */
@Path("on-call-swaps")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.RESPONDER)
public class SwapsResource {

    @Inject
    private Swaps swaps;

    @POST
    public Response swap(Swap swap, @Context SecurityContext caller) {
        Page made = Page.whole(swaps.swap(swap, caller.getUserPrincipal().getName()));
        return Response.status(Response.Status.CREATED).entity(made).build();
    }
}
