package org.imas.oncall;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.imas.platform.MinimumRole;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Roles;

/** The feeds themselves; no token is needed, as the URL is one ({@code security.SecretPaths}). */
@Path("calendars")
@MinimumRole(Roles.VIEWER)
public class CalendarsResource {

    @Inject
    private Calendars calendars;

    @GET
    @Path("{secret}.ics")
    @Produces("text/calendar;charset=UTF-8")
    public String read(@PathParam("secret") String secret) {
        // the secret must not come back in any answer, however wrong it is
        return calendars
                .text(secret)
                .orElseThrow(() -> new Refusal(Problem.of(
                        "not-found", 404, "There is no such calendar", "It was removed, or the URL is not complete")));
    }
}
