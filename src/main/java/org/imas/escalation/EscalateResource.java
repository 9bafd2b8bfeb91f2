package org.imas.escalation;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.imas.platform.MinimumRole;
import org.imas.platform.Roles;

/** Takes the next step of an escalation at once; a class of its own, as its path is longer than that of the incidents. */
@Path("incidents/{id}/escalate")
@Produces(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.RESPONDER)
public class EscalateResource {

    @Inject
    private Escalations escalations;

    @POST
    public EscalationView escalate(@PathParam("id") UUID incident, @Context SecurityContext caller) {
        return escalations.escalate(incident, caller.getUserPrincipal().getName());
    }
}
