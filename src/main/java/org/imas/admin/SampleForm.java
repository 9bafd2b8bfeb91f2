package org.imas.admin;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.imas.incident.IncidentReport;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Severity;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.routing.DryRun;
import org.jspecify.annotations.Nullable;

/** An incident that is only imagined, to try rules and policies with. */
public class SampleForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String service;
    private Severity severity = Severity.SEV1_CRITICAL;
    private @Nullable String labels;
    private List<String> scopes = new ArrayList<>();
    private IncidentStatus change = IncidentStatus.TRIGGERED;
    private @Nullable String at;

    /** What it says as a report with that title, and when it would come. */
    DryRun.Request request(String title, ZoneId zone) {
        List<Fault> faults = new ArrayList<>();
        var read = FormText.labels(labels, faults);
        Instant when = LocalText.read(new LocalText.Place("at", zone), at, faults);
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        IncidentReport report = new IncidentReport(
                title,
                null,
                FormText.given(service),
                severity,
                FormText.given(scopes),
                read,
                null,
                null,
                null,
                null,
                null);
        return new DryRun.Request(report, when, change);
    }

    public @Nullable String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = service;
    }

    public Severity getSeverity() {
        return severity;
    }

    public void setSeverity(Severity severity) {
        this.severity = severity;
    }

    public @Nullable String getLabels() {
        return labels;
    }

    public void setLabels(@Nullable String labels) {
        this.labels = labels;
    }

    public List<String> getScopes() {
        return scopes;
    }

    public void setScopes(List<String> scopes) {
        this.scopes = FormText.open(scopes);
    }

    public IncidentStatus getChange() {
        return change;
    }

    public void setChange(IncidentStatus change) {
        this.change = change;
    }

    public @Nullable String getAt() {
        return at;
    }

    public void setAt(@Nullable String at) {
        this.at = at;
    }
}
