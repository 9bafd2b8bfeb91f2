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

/** REST over all deliveries, whatever their incident: find them, read their whole story, call one off. */
@Path("deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.VIEWER)
public class DeliveriesResource {

    @Inject
    private DeliverySearch search;

    @Inject
    private DeadLetters letters;

    @Inject
    private DeliveryHistory history;

    @GET
    public DeliveryPage list(@BeanParam DeliveryQuery query, @BeanParam Page.Query page, @Context HttpHeaders headers) {
        return search.all(query.wish().all(), page.limit(), page.after(), Languages.of(headers));
    }

    @GET
    @Path("{id}")
    public DeliveryStory one(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return history.one(id, Languages.of(headers));
    }

    @POST
    @Path("{id}/cancel")
    @MinimumRole(Roles.RESPONDER)
    public DeliveryStory cancel(
            @PathParam("id") UUID id,
            DeadLettersResource.Why why,
            @Context SecurityContext caller,
            @Context HttpHeaders headers) {
        letters.cancel(id, caller.getUserPrincipal().getName(), why.reason());
        return history.one(id, Languages.of(headers));
    }
}
