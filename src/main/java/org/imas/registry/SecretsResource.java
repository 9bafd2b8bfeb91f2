package org.imas.registry;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.imas.platform.MinimumRole;
import org.imas.platform.Roles;

/** REST over the secrets as a whole; no way leads to one of them. */
@Path("secrets")
@Produces(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.ADMIN)
public class SecretsResource {

    @Inject
    private Reseal reseal;

    @POST
    @Path("reseal")
    public Reseal.Resealed reseal() {
        return reseal.all();
    }
}
