package org.imas.routing;

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

/** REST over the rules that decide who is told of what. */
@Path("routing/rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.ADMIN)
public class RoutingRulesResource {

    @Inject
    private RoutingRules rules;

    @GET
    @MinimumRole(Roles.VIEWER)
    public Page list(@BeanParam Page.Query page) {
        return rules.list(page.limit(), page.after());
    }

    @POST
    public Response add(RoutingRule.Draft draft, @Context UriInfo uri) {
        RoutingRule.View added = rules.add(draft);
        return Created.at(uri, added.id(), added);
    }

    @GET
    @Path("{id}")
    @MinimumRole(Roles.VIEWER)
    public RoutingRule.View one(@PathParam("id") UUID id) {
        return rules.one(id);
    }

    @PUT
    @Path("{id}")
    public RoutingRule.View change(@PathParam("id") UUID id, RoutingRule.Draft draft) {
        return rules.change(id, draft);
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") UUID id) {
        rules.remove(id);
    }
}
