package org.imas.statistics;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.imas.platform.Csv;
import org.imas.platform.MinimumRole;
import org.imas.platform.Roles;

/** REST over the figures of incidents and deliveries, in JSON or as a table for a spreadsheet. */
@Path("statistics")
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
@MinimumRole(Roles.VIEWER)
public class StatisticsResource {

    @Inject
    private Statistics statistics;

    @GET
    @Path("incidents")
    public Response incidents(@BeanParam IncidentStatisticsQuery query, @Context HttpHeaders headers) {
        IncidentOverview found = statistics.incidents(query.wish());
        return Csv.wanted(headers.getAcceptableMediaTypes()) ? csv(statistics.table(found)) : json(found);
    }

    @GET
    @Path("deliveries")
    public Response deliveries(@BeanParam DeliveryStatisticsQuery query, @Context HttpHeaders headers) {
        DeliveryOverview found = statistics.deliveries(query.wish());
        return Csv.wanted(headers.getAcceptableMediaTypes()) ? csv(statistics.table(found)) : json(found);
    }

    private static Response json(Object found) {
        return Response.ok(found, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static Response csv(String table) {
        return Response.ok(table, Csv.MEDIA_TYPE + ";charset=utf-8").build();
    }
}
