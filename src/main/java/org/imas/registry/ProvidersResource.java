package org.imas.registry;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.imas.platform.Languages;
import org.imas.platform.MinimumRole;
import org.imas.platform.Page;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** REST over the configured providers; secrets go in and never come out. */
@Path("providers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.ADMIN)
public class ProvidersResource {

    @Inject
    private Providers providers;

    @Inject
    private ProviderRemovals removals;

    @Inject
    private TestSend testSend;

    @Inject
    private ProviderHealths healths;

    /** Why a provider is held back. */
    public record PauseWish(@Nullable String reason) {}

    @GET
    @MinimumRole(Roles.VIEWER)
    public Page list(@BeanParam Page.Query query) {
        return providers.list(query.limit(), query.after());
    }

    @POST
    public Response add(ProviderDraft draft, @Context UriInfo uri) {
        ProviderView added = providers.add(draft);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build())
                .entity(added)
                .build();
    }

    @GET
    @Path("{id}")
    @MinimumRole(Roles.VIEWER)
    public ProviderView one(@PathParam("id") UUID id) {
        return providers.one(id);
    }

    @PUT
    @Path("{id}")
    public ProviderView change(@PathParam("id") UUID id, ProviderDraft draft) {
        return providers.change(id, draft);
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") UUID id, @QueryParam("replacement") @Nullable String replacement) {
        removals.remove(id, replacement);
    }

    /** A second one with the same settings, switched off. */
    @POST
    @Path("{id}/copy")
    public Response copy(@PathParam("id") UUID id, @Context UriInfo uri) {
        ProviderView copy = providers.copy(id);
        return Response.created(uri.getBaseUriBuilder()
                        .path(ProvidersResource.class)
                        .path(copy.id().toString())
                        .build())
                .entity(copy)
                .build();
    }

    /** Sends a test notification now and waits for the outcome; {@code target} is needed where the type has no default. */
    @POST
    @Path("{id}/test")
    public TestSend.Outcome test(@PathParam("id") UUID id, TestSend.Wish wish, @Context HttpHeaders headers) {
        return testSend.send(id, wish, Languages.of(headers));
    }

    /** How it goes with all of them, as this node sees it. */
    @GET
    @Path("health")
    @MinimumRole(Roles.VIEWER)
    public Page healths(@BeanParam Page.Query query) {
        return healths.list(query.limit(), query.after());
    }

    @GET
    @Path("{id}/health")
    @MinimumRole(Roles.VIEWER)
    public ProviderHealth health(@PathParam("id") UUID id) {
        return healths.one(id);
    }

    /** Holds it back: what is due waits, and no attempt is counted. */
    @POST
    @Path("{id}/pause")
    @MinimumRole(Roles.RESPONDER)
    public ProviderHealth pause(@PathParam("id") UUID id, PauseWish wish, @Context SecurityContext caller) {
        providers.pause(
                id,
                Pause.reason(wish == null ? null : wish.reason()),
                caller.getUserPrincipal().getName());
        return healths.one(id);
    }

    @POST
    @Path("{id}/resume")
    @MinimumRole(Roles.RESPONDER)
    public ProviderHealth resume(@PathParam("id") UUID id) {
        providers.resume(id);
        return healths.one(id);
    }
}
