package org.imas.routing;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.imas.platform.MinimumRole;
import org.imas.platform.Roles;

/** REST over how a person wants to be told. */
@Path("people/{id}/notification-preferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.ADMIN)
public class PersonPreferencesResource {

    @Inject
    private PersonPreferences preferences;

    @GET
    @MinimumRole(Roles.VIEWER)
    public NotificationPreferences view(@PathParam("id") UUID person) {
        return preferences.view(person);
    }

    @PUT
    public NotificationPreferences.Saved replace(@PathParam("id") UUID person, NotificationPreferences wanted) {
        return preferences.replace(person, wanted);
    }

    @DELETE
    public void remove(@PathParam("id") UUID person) {
        preferences.remove(person);
    }
}
