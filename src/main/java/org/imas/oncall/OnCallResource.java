package org.imas.oncall;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.imas.platform.MinimumRole;
import org.imas.platform.Page;
import org.imas.platform.Roles;
import org.imas.platform.Selection;

/** REST over who is on call now, or at another time. */
@Path("on-call")
@Produces(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.VIEWER)
public class OnCallResource {

    @Inject
    private OnCallViews views;

    @GET
    public Page at(@BeanParam Page.Query page, @BeanParam OnCallQuery query) {
        return views.at(query.of("", Selection.of(page)), query.at());
    }
}
