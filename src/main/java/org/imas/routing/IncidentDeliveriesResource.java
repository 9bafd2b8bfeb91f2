package org.imas.routing;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.imas.history.DeliveryHistory;
import org.imas.incident.Incidents;
import org.imas.platform.Languages;
import org.imas.platform.MinimumRole;
import org.imas.platform.Page;
import org.imas.platform.Roles;

/** Tells who was or will be told of an incident, why, and how every attempt went. */
@Path("incidents/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.VIEWER)
public class IncidentDeliveriesResource {

    @Inject
    private Incidents incidents;

    @Inject
    private DeliveryHistory history;

    @GET
    public Page list(@PathParam("id") UUID incident, @Context HttpHeaders headers) {
        incidents.one(incident);
        return Page.whole(history.ofIncident(incident, Languages.of(headers)));
    }
}
