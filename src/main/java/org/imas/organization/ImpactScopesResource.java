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
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;

/** REST over impact scopes. */
@Path("impact-scopes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.ADMIN)
public class ImpactScopesResource {

    @Inject
    private ImpactScopes scopes;

    @GET
    @MinimumRole(Roles.VIEWER)
    public Page list(@BeanParam Page.Query page, @QueryParam("name") @Nullable String name) {
        return scopes.list(Selection.of(page).where("name", name));
    }

    @POST
    public Response add(ImpactScope.Draft draft, @Context UriInfo uri) {
        ImpactScope.View added = scopes.add(draft);
        return Created.at(uri, added.id(), added);
    }

    @GET
    @Path("{id}")
    @MinimumRole(Roles.VIEWER)
    public ImpactScope.View one(@PathParam("id") UUID id) {
        return scopes.one(id);
    }

    @PUT
    @Path("{id}")
    public ImpactScope.View change(@PathParam("id") UUID id, ImpactScope.Draft draft) {
        return scopes.change(id, draft);
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") UUID id) {
        scopes.remove(id);
    }
}
