package org.imas.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.imas.platform.MinimumRole;
import org.imas.platform.Page;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** REST over what was done, and by whom. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.ADMIN)
public class AuditResource {

    @Inject
    private AuditLog log;

    /** The filters as they were sent. */
    public static class Wanted {

        @QueryParam("kind")
        @Nullable
        String kind;

        @QueryParam("object")
        @Nullable
        String object;

        @QueryParam("actor")
        @Nullable
        String actor;

        @QueryParam("action")
        @Nullable
        String action;

        @QueryParam("from")
        @Nullable
        String from;

        @QueryParam("to")
        @Nullable
        String to;

        AuditQuery query() {
            return new AuditQuery(kind, object, actor, action, from, to);
        }
    }

    @GET
    public Page list(@BeanParam Page.Query page, @BeanParam Wanted wanted) {
        return log.list(wanted.query().filter(), page.limit(), page.after());
    }
}
