package org.imas.security;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.imas.platform.Created;
import org.imas.platform.MinimumRole;
import org.imas.platform.Page;
import org.imas.platform.Roles;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/** REST over API tokens: the text of one is shown once, when it is issued. */
@Path("api-tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.ADMIN)
public class ApiTokensResource {

    @Inject
    private ApiTokens tokens;

    /** A token just issued. */
    public record Shown(UUID id, String name, Role role, Instant expiresAt, String token) {}

    @GET
    public Page list(@BeanParam Page.Query page, @QueryParam("name") @Nullable String name) {
        return tokens.list(Selection.of(page).where("name", name));
    }

    @POST
    public Response issue(ApiToken.Draft draft, @Context SecurityContext caller, @Context UriInfo uri) {
        ApiTokens.Issued issued = tokens.issue(draft, caller.getUserPrincipal().getName());
        ApiToken.View token = issued.token();
        Shown shown = new Shown(token.id(), token.name(), token.role(), token.expiresAt(), issued.text());
        Response answer = Created.at(uri, token.id(), shown);
        return Response.fromResponse(answer).header("Cache-Control", "no-store").build();
    }

    @GET
    @Path("{id}")
    public ApiToken.View one(@PathParam("id") UUID id) {
        return tokens.one(id);
    }

    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") UUID id) {
        tokens.revoke(id);
    }
}
