package org.imas.escalation;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.imas.platform.MinimumRole;
import org.imas.platform.Roles;

/** Tells how far the escalation of an incident is. */
@Path("incidents/{id}/escalation")
@Produces(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.VIEWER)
public class IncidentEscalationResource {

    @Inject
    private Escalations escalations;

    @GET
    public EscalationView view(@PathParam("id") UUID incident) {
        return escalations.view(incident);
    }
}
