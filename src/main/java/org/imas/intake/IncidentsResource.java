package org.imas.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.imas.incident.IncidentReport;
import org.imas.incident.IncidentSearch;
import org.imas.incident.IncidentStatus;
import org.imas.incident.IncidentView;
import org.imas.incident.Incidents;
import org.imas.incident.Leads;
import org.imas.incident.Origin;
import org.imas.incident.Reported;
import org.imas.incident.TimelineEntry;
import org.imas.platform.Acting;
import org.imas.platform.MinimumRole;
import org.imas.platform.Page;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** REST over incidents: report, read, move along their life, note. */
@ApplicationScoped // the only one that is called thousands of times a second
@Path("incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.RESPONDER)
public class IncidentsResource {

    @Inject
    private Reception reception;

    @Inject
    private Incidents incidents;

    @Inject
    private IncidentSearch search;

    @Inject
    private Leads leads;

    /** A note as it comes in. */
    public record Note(@Nullable String note) {}

    /** Answers 201 once the incident and all its deliveries are committed; 200 with the incident that was there already. */
    @POST
    @Paced
    @MinimumRole(Roles.REPORTER)
    public Response report(IncidentReport report, @HeaderParam("Idempotency-Key") @Nullable String key) {
        // not from a parameter of its own: each costs a look into the container, and this is called thousands of times
        // a second
        Reported reported = reception.accept(report, new Origin(Acting.now().name(), key));
        Response.ResponseBuilder answer = switch (reported.how()) {
            case CREATED, REPEATED ->
                Response.created(URI.create("incidents/" + reported.incident().id())); // below the base of the API
            case JOINED, REOPENED -> Response.ok();
        };
        return answer.header("X-IMAS-Report", reported.how().name().toLowerCase(Locale.ROOT))
                .entity(reported.incident())
                .build();
    }

    @GET
    @MinimumRole(Roles.VIEWER)
    public Page list(@BeanParam IncidentQuery filter, @BeanParam Page.Query page) {
        return search.find(filter.filter(), page.limit(), page.after());
    }

    @GET
    @Path("{id}")
    @MinimumRole(Roles.VIEWER)
    public IncidentView one(@PathParam("id") UUID id) {
        return incidents.one(id);
    }

    @GET
    @Path("{id}/timeline")
    @MinimumRole(Roles.VIEWER)
    public Page timeline(@PathParam("id") UUID id, @BeanParam Page.Query page) {
        return incidents.timeline(id, page.limit(), page.after());
    }

    @POST
    @Path("{id}/acknowledge")
    @Consumes(MediaType.WILDCARD)
    public IncidentView acknowledge(@PathParam("id") UUID id, @Context SecurityContext caller) {
        return incidents.move(id, IncidentStatus.ACKNOWLEDGED, actor(caller));
    }

    @POST
    @Path("{id}/unacknowledge")
    @Consumes(MediaType.WILDCARD)
    public IncidentView unacknowledge(@PathParam("id") UUID id, @Context SecurityContext caller) {
        return incidents.unacknowledge(id, actor(caller), "");
    }

    @POST
    @Path("{id}/mitigate")
    @Consumes(MediaType.WILDCARD)
    public IncidentView mitigate(@PathParam("id") UUID id, @Context SecurityContext caller) {
        return incidents.move(id, IncidentStatus.MITIGATED, actor(caller));
    }

    @POST
    @Path("{id}/resolve")
    @Consumes(MediaType.WILDCARD)
    public IncidentView resolve(@PathParam("id") UUID id, @Context SecurityContext caller) {
        return incidents.move(id, IncidentStatus.RESOLVED, actor(caller));
    }

    /** Who leads the work on it, by id or unambiguous name. */
    public record Lead(@Nullable String person) {}

    @PUT
    @Path("{id}/lead")
    public IncidentView lead(@PathParam("id") UUID id, Lead lead, @Context SecurityContext caller) {
        return incidents.lead(id, leads.find(lead.person()), actor(caller));
    }

    @POST
    @Path("{id}/notes")
    public Response note(@PathParam("id") UUID id, Note note, @Context SecurityContext caller) {
        TimelineEntry.View entry = incidents.note(id, note.note(), actor(caller));
        return Response.status(Response.Status.CREATED).entity(entry).build();
    }

    private static String actor(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }
}
