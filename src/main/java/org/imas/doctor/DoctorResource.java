package org.imas.doctor;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.imas.platform.MinimumRole;
import org.imas.platform.Roles;

/** Shows how the node that answers is; the answer itself says whether it is well, not the status. */
@Path("doctor")
@Produces(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.ADMIN)
public class DoctorResource {

    @Inject
    private Doctor doctor;

    @GET
    public DoctorView examine() {
        return DoctorView.of(doctor.examine());
    }
}
