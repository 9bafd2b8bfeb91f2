package org.imas.security;

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
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.imas.platform.Created;
import org.imas.platform.MinimumRole;
import org.imas.platform.Page;
import org.imas.platform.Roles;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/** REST over those who sign in to the pages. */
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.ADMIN)
public class UsersResource {

    @Inject
    private UserAccounts users;

    @Inject
    private UserPasswords passwords;

    /** A password that was made for a user: shown this once. */
    public record Shown(UUID id, String password) {}

    @GET
    public Page list(@BeanParam Page.Query page, @QueryParam("name") @Nullable String name) {
        return users.list(Selection.of(page).where("name", name == null ? null : UserAccount.login(name)));
    }

    @POST
    public Response add(UserAccount.Draft draft, @Context SecurityContext caller, @Context UriInfo uri) {
        UserAccount.View added = users.add(draft, caller.getUserPrincipal().getName());
        return Created.at(uri, added.id(), added);
    }

    @GET
    @Path("{id}")
    public UserAccount.View one(@PathParam("id") UUID id) {
        return users.one(id);
    }

    @PUT
    @Path("{id}")
    public UserAccount.View change(@PathParam("id") UUID id, UserAccount.Draft draft) {
        return users.change(id, draft);
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") UUID id) {
        users.remove(id);
    }

    /** Answers the password only where it was made here. */
    @POST
    @Path("{id}/password")
    public Response password(@PathParam("id") UUID id, UserPasswords.@Nullable Given given) {
        String password = passwords.give(id, given);
        boolean made = given == null || given.password() == null;
        return made
                ? Response.ok(new Shown(id, password))
                        .header("Cache-Control", "no-store")
                        .build()
                : Response.noContent().build();
    }

    @POST
    @Path("{id}/unlock")
    public UserAccount.View unlock(@PathParam("id") UUID id) {
        return users.unlock(id);
    }
}
