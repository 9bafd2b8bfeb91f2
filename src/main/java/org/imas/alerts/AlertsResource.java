package org.imas.alerts;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.imas.alerts.AlertReports.Address;
import org.imas.alerts.AlertResult.Became;
import org.imas.intake.Paced;
import org.imas.platform.Fault;
import org.imas.platform.MinimumRole;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Where monitoring sends its alerts, unchanged. Answers 200 where all were taken, 207 where some were refused, which the
 * body names, and 422 where all were; what fails on our side is answered 5xx, and may be sent again.
 */
@Path("alerts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.REPORTER)
public class AlertsResource {

    private static final int SOME_REFUSED = 207;

    @Inject
    private AlertIntake intake;

    @Inject
    private LabelledAlerts labelled;

    @Inject
    private MappedAlerts mapped;

    @QueryParam("service")
    @Nullable
    String service;

    @QueryParam("severity")
    @Nullable
    String severity;

    /** What became of all of them. */
    public record Answer(int received, int refused, List<AlertResult> results) {}

    @POST
    @Paced
    @Path("alertmanager")
    public Response alertmanager(byte[] body, @Context SecurityContext caller) {
        return take(labelled.alertmanager(AlertBody.object(body)), caller);
    }

    @POST
    @Paced
    @Path("grafana")
    public Response grafana(byte[] body, @Context SecurityContext caller) {
        return take(labelled.grafana(AlertBody.object(body)), caller);
    }

    @POST
    @Paced
    @Path("json")
    public Response json(byte[] body, @BeanParam Mapping mapping, @Context SecurityContext caller) {
        return take(mapped.batch(AlertBody.any(body), mapping.checked()), caller);
    }

    private Response take(Batch batch, SecurityContext caller) {
        Address address = new Address(Optional.ofNullable(service), Optional.ofNullable(severity));
        List<AlertResult> results =
                intake.take(batch, address, caller.getUserPrincipal().getName());
        List<Fault> faults = results.stream()
                .filter(result -> result.became() == Became.REFUSED)
                .map(result -> new Fault(result.at(), String.valueOf(result.reason())))
                .toList();
        if (faults.size() == results.size()) {
            throw new Refusal(Problem.of("alerts-refused", 422, "None of the alerts was taken", null)
                    .because(faults));
        }
        return Response.status(faults.isEmpty() ? Response.Status.OK.getStatusCode() : SOME_REFUSED)
                .entity(new Answer(results.size(), faults.size(), results))
                .build();
    }
}
