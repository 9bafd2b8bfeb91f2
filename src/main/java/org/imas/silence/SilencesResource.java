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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.UUID;
import org.imas.platform.Created;
import org.imas.platform.MinimumRole;
import org.imas.platform.Page;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Roles;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/** REST over silences. */
@Path("silences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.RESPONDER)
public class SilencesResource {

    @Inject
    private Silences silences;

    @GET
    @MinimumRole(Roles.VIEWER)
    public Page list(@BeanParam Page.Query page, @QueryParam("state") @Nullable String state) {
        return silences.list(Selection.of(page), state == null ? null : state(state));
    }

    @POST
    public Response add(Silence.Draft draft, @Context UriInfo uri, @Context SecurityContext caller) {
        Silence.View added = silences.add(draft, caller.getUserPrincipal().getName());
        return Created.at(uri, added.id(), added);
    }

    @GET
    @Path("{id}")
    @MinimumRole(Roles.VIEWER)
    public Silence.View one(@PathParam("id") UUID id) {
        return silences.one(id);
    }

    @PUT
    @Path("{id}")
    public Silence.View change(@PathParam("id") UUID id, Silence.Draft draft) {
        return silences.change(id, draft);
    }

    @POST
    @Path("{id}/expire")
    @Consumes(MediaType.WILDCARD)
    public Silence.View expire(@PathParam("id") UUID id) {
        return silences.expire(id);
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") UUID id) {
        silences.remove(id);
    }

    private static Silence.State state(String given) {
        return Arrays.stream(Silence.State.values())
                .filter(state -> state.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Problem.invalid("state", "must be one of " + Arrays.toString(Silence.State.values()))));
    }
}
