package org.imas.history;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.imas.platform.Languages;
import org.imas.platform.MinimumRole;
import org.imas.platform.Page;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** REST over what ended without arriving: find it, have it tried once more, or give it up with a reason. */
@Path("dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.RESPONDER)
public class DeadLettersResource {

    @Inject
    private DeliverySearch search;

    @Inject
    private DeadLetters letters;

    @Inject
    private DeliveryHistory history;

    /** What a person says to it. */
    public record Why(@Nullable String reason) {}

    @GET
    @MinimumRole(Roles.VIEWER)
    public DeliveryPage list(@BeanParam DeliveryQuery query, @BeanParam Page.Query page, @Context HttpHeaders headers) {
        return search.letters(query.wish(), page.limit(), page.cursor(), Languages.of(headers));
    }

    @POST
    @Path("{id}/replay")
    @Consumes(MediaType.WILDCARD)
    public DeliveryStory replay(
            @PathParam("id") UUID id, @Context SecurityContext caller, @Context HttpHeaders headers) {
        letters.replay(id, actor(caller));
        return history.one(id, Languages.of(headers));
    }

    @POST
    @Path("{id}/discard")
    public DeliveryStory discard(
            @PathParam("id") UUID id, Why why, @Context SecurityContext caller, @Context HttpHeaders headers) {
        letters.discard(id, actor(caller), why.reason());
        return history.one(id, Languages.of(headers));
    }

    @POST
    @Path("replay")
    public LettersDone replayAll(LettersWish wish, @Context SecurityContext caller) {
        return letters.replay(wish, actor(caller));
    }

    @POST
    @Path("discard")
    public LettersDone discardAll(LettersWish wish, @Context SecurityContext caller) {
        return letters.discard(wish, actor(caller));
    }

    private static String actor(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }
}
