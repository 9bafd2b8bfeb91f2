package org.imas.upkeep;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.imas.platform.MinimumRole;
import org.imas.platform.Roles;

/** Shows what the last audit of the node that answers has found. */
@Path("self-audit")
@Produces(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.VIEWER)
public class SelfAuditResource {

    @Inject
    private AuditRounds audits;

    @GET
    public AuditReport last() {
        return audits.last();
    }
}
