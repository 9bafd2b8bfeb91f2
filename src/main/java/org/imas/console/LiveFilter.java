package org.imas.console;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import org.imas.incident.IncidentStatus;
import org.imas.incident.OpenIncidents;
import org.imas.incident.Severity;
import org.jspecify.annotations.Nullable;

/** Which incidents the live page shows, as its address says. */
public class LiveFilter implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String severity;
    private @Nullable String status;
    private @Nullable String service;
    private @Nullable String team;

    /** A word that is none of ours is as good as none: an address is easily mistyped. */
    OpenIncidents.Wanted wanted() {
        return new OpenIncidents.Wanted(
                one(Severity.values(), severity).orElse(null),
                one(IncidentStatus.values(), status)
                        .filter(IncidentStatus::open)
                        .orElse(null),
                blank(service) ? null : service,
                blank(team) ? null : team);
    }

    public boolean isAny() {
        return !(blank(severity) && blank(status) && blank(service) && blank(team));
    }

    public @Nullable String getSeverity() {
        return severity;
    }

    public void setSeverity(@Nullable String severity) {
        this.severity = severity;
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }

    public @Nullable String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = service;
    }

    public @Nullable String getTeam() {
        return team;
    }

    public void setTeam(@Nullable String team) {
        this.team = team;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, @Nullable String name) {
        return Arrays.stream(all).filter(value -> value.name().equals(name)).findFirst();
    }
}
