package org.imas.alerts;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.imas.alerts.AlertReports.Address;
import org.imas.intake.ReportRate;
import org.imas.platform.Acting;
import org.imas.platform.Json;
import org.imas.platform.Later;
import org.imas.platform.MinimumRole;
import org.imas.platform.Refusal;
import org.imas.platform.Roles;
import org.imas.security.ApiTokens;
import org.imas.security.Caller;
import org.imas.security.Guesses;
import org.imas.security.Guesses.Guess;
import org.imas.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is meant for PagerDuty's Events API v2, and answers as it does, so that whatever speaks to it needs another
 * address only. Its senders have no header for a token: the routing key is one.
 */
@Path(PagerDutyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.VIEWER)
public class PagerDutyResource {

    static final String PATH = "alerts/pagerduty/v2/enqueue";

    @Inject
    private ApiTokens tokens;

    @Inject
    private Guesses guesses;

    @Inject
    private ReportRate rate;

    @Inject
    private PagerDutyEvents events;

    @Inject
    private AlertIntake intake;

    @QueryParam("service")
    @Nullable
    String service;

    @POST
    public Response enqueue(byte[] body, @Context HttpServletRequest peer) {
        JsonObject event;
        try {
            event = events.keyed(AlertBody.object(body));
        } catch (Refusal refusal) {
            return invalid(List.of(String.valueOf(refusal.problem().detail())));
        }
        Optional<Caller> caller = tokens.bearer(Fields.text(event, "routing_key"))
                .filter(known -> known.role().compareTo(Role.REPORTER) >= 0);
        if (caller.isEmpty()) {
            return guesses.wrong(new Guess("unknown-or-expired", "/api/v1/" + PATH, peer.getRemoteAddr()))
                    .map(PagerDutyResource::tooMany)
                    .orElseGet(() -> invalid(List.of("'routing_key' must be an API token with the role REPORTER")));
        }
        Acting.begins(new Acting(caller.get().name(), Acting.Through.API));
        Duration wait = rate.take(caller.get().name());
        return wait.isZero() ? take(event, caller.get()) : tooMany(wait);
    }

    private Response take(JsonObject event, Caller caller) {
        Address address = new Address(Optional.ofNullable(service), Optional.empty());
        AlertResult result =
                intake.take(events.batch(event), address, caller.name()).get(0);
        return result.became() == AlertResult.Became.REFUSED
                ? invalid(List.of(String.valueOf(result.reason())))
                : Response.status(Response.Status.ACCEPTED)
                        .entity(Json.object()
                                .add("status", "success")
                                .add("message", "Event processed")
                                .add("dedup_key", Fields.text(event, "dedup_key"))
                                .build())
                        .build();
    }

    private static Response invalid(List<String> errors) {
        JsonArray listed = Json.array(errors).build();
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(Json.object()
                        .add("status", "invalid event")
                        .add("message", "Event object is invalid")
                        .add("errors", listed)
                        .build())
                .build();
    }

    private static Response tooMany(Duration wait) {
        return Response.status(Response.Status.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Later.seconds(wait))
                .entity(Json.object()
                        .add("status", "throttle exceeded")
                        .add("message", "Requests for this service are arriving too quickly")
                        .build())
                .build();
    }
}
