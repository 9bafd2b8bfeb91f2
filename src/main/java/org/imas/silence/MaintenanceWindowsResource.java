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
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.imas.platform.Created;
import org.imas.platform.MinimumRole;
import org.imas.platform.Page;
import org.imas.platform.Roles;
import org.imas.platform.Selection;

/** REST over maintenance windows. */
@Path("maintenance-windows")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.RESPONDER)
public class MaintenanceWindowsResource {

    @Inject
    private MaintenanceWindows windows;

    @GET
    @MinimumRole(Roles.VIEWER)
    public Page list(@BeanParam Page.Query page) {
        return windows.list(Selection.of(page));
    }

    @POST
    public Response add(MaintenanceWindow.Draft draft, @Context UriInfo uri, @Context SecurityContext caller) {
        MaintenanceWindow.View added =
                windows.add(draft, caller.getUserPrincipal().getName());
        return Created.at(uri, added.id(), added);
    }

    @GET
    @Path("{id}")
    @MinimumRole(Roles.VIEWER)
    public MaintenanceWindow.View one(@PathParam("id") UUID id) {
        return windows.one(id);
    }

    @PUT
    @Path("{id}")
    public MaintenanceWindow.View change(@PathParam("id") UUID id, MaintenanceWindow.Draft draft) {
        return windows.change(id, draft);
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") UUID id) {
        windows.remove(id);
    }
}
