package org.imas.escalation;

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

/** REST over escalation policies. */
@Path("escalation-policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.ADMIN)
public class EscalationPoliciesResource {

    @Inject
    private EscalationPolicies policies;

    @GET
    @MinimumRole(Roles.VIEWER)
    public Page list(@BeanParam Page.Query page, @QueryParam("name") @Nullable String name) {
        return policies.list(Selection.of(page).where("name", name));
    }

    @POST
    public Response add(PolicyDraft draft, @Context UriInfo uri) {
        PolicyView added = policies.add(draft);
        return Created.at(uri, added.id(), added);
    }

    @GET
    @Path("{id}")
    @MinimumRole(Roles.VIEWER)
    public PolicyView one(@PathParam("id") UUID id) {
        return policies.one(id);
    }

    @PUT
    @Path("{id}")
    public PolicyView change(@PathParam("id") UUID id, PolicyDraft draft) {
        return policies.change(id, draft);
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") UUID id) {
        policies.remove(id);
    }
}
