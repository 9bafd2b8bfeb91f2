package org.imas.intake;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.imas.incident.IncidentSearch;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Notification;
import org.imas.incident.Severity;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** The filters of the incident list; {@code status} and {@code severity} may be given several times. */
public class IncidentQuery {

    @QueryParam("status")
    List<String> statuses = List.of();

    @QueryParam("severity")
    List<String> severities = List.of();

    @QueryParam("service")
    @Nullable
    String service;

    @QueryParam("team")
    @Nullable
    String team;

    @QueryParam("notification")
    List<String> notification = List.of();

    IncidentSearch.Filter filter() {
        List<Notification> wanted = all("notification", notification, Notification.class);
        return new IncidentSearch.Filter(
                all("status", statuses, IncidentStatus.class),
                all("severity", severities, Severity.class),
                service,
                team,
                wanted.isEmpty() ? null : wanted.get(0));
    }

    private static <E extends Enum<E>> List<E> all(String name, List<String> given, Class<E> type) {
        return given.stream().map(value -> one(name, value, type)).toList();
    }

    private static <E extends Enum<E>> E one(String name, String given, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Problem.invalid(name, "must be one of " + Arrays.toString(type.getEnumConstants()))));
    }
}
