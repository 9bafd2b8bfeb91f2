package org.imas.platform;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * The checks of MicroProfile Health where people reach the hub, as MicroProfile writes them. Payara answers these addresses
 * itself and never asks here; WildFly answers them on its management port only.
 */
@WebServlet("/health/*")
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(HealthServlet.class.getName());
    private static final Map<String, Annotation> KINDS = Map.of(
            "/live", Liveness.Literal.INSTANCE,
            "/ready", Readiness.Literal.INSTANCE,
            "/started", Startup.Literal.INSTANCE);

    @Inject
    @Any
    private transient Instance<HealthCheck> checks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        Annotation kind = KINDS.get(path);
        if (kind == null && !path.equals("/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        JsonArrayBuilder all = Json.createArrayBuilder();
        boolean up = true;
        for (HealthCheck check : kind == null ? checks : checks.select(kind)) {
            Optional<HealthCheckResponse> answer = ask(check);
            up &= answer.map(one -> one.getStatus() == HealthCheckResponse.Status.UP)
                    .orElse(false);
            answer.map(HealthServlet::json).ifPresent(all::add);
        }
        JsonObject body = Json.createObjectBuilder()
                .add("status", up ? "UP" : "DOWN")
                .add("checks", all)
                .build();
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(body.toString());
    }

    private static Optional<HealthCheckResponse> ask(HealthCheck check) {
        try {
            return Optional.of(check.call());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "event=health-check-failed", e);
            return Optional.empty();
        }
    }

    private static JsonObject json(HealthCheckResponse answer) {
        JsonObjectBuilder one = Json.createObjectBuilder()
                .add("name", answer.getName())
                .add("status", answer.getStatus().name());
        answer.getData().ifPresent(data -> {
            JsonObjectBuilder values = Json.createObjectBuilder();
            data.forEach((key, value) -> values.add(key, value(value)));
            one.add("data", values);
        });
        return one.build();
    }

    private static JsonValue value(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return value instanceof Long number ? Json.createValue(number) : Json.createValue(value.toString());
    }
}
