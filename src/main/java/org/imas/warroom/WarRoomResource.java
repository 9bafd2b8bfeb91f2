package org.imas.warroom;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.imas.platform.MinimumRole;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Roles;

/** REST over the room of an incident. */
@Path("incidents/{id}/war-room")
@Produces(MediaType.APPLICATION_JSON)
public class WarRoomResource {

    @Inject
    private IncidentRooms rooms;

    @GET
    @MinimumRole(Roles.VIEWER)
    public RoomView room(@PathParam("id") UUID incident) {
        return rooms.of(incident).orElseThrow(() -> new Refusal(Problem.notFound("war room", incident)));
    }

    @POST
    @MinimumRole(Roles.RESPONDER)
    public RoomView open(@PathParam("id") UUID incident, @Context SecurityContext caller) {
        return rooms.open(incident, caller.getUserPrincipal().getName());
    }
}
