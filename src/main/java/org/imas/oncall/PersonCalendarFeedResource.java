package org.imas.oncall;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.imas.platform.MinimumRole;
import org.imas.platform.Roles;

/** REST over the calendar feed of a person. */
@Path("people/{id}/calendar-feed")
@Produces(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.RESPONDER)
public class PersonCalendarFeedResource extends CalendarFeedResource {

    @Override
    CalendarFeed.Owner owner(CalendarFeeds all, UUID id) {
        return all.person(id);
    }
}
