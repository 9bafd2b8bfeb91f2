package org.imas.console;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imas.incident.IncidentReport;
import org.imas.incident.Severity;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** What a person writes down of an incident before it is reported. */
public class ReportForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String title;
    private @Nullable String description;
    private @Nullable String service;
    private Severity severity = Severity.SEV3_MEDIUM;
    private List<String> impactScopes = new ArrayList<>();
    private @Nullable String labels;
    private @Nullable String lead;
    private @Nullable String dedupKey;
    private @Nullable String lidUrl;
    private @Nullable String runbookUrl;

    IncidentReport report() {
        return report(title);
    }

    /** With that title where there is none yet, as who is told hardly hangs on it. */
    IncidentReport sketch(String untitled) {
        return report(title == null || title.isBlank() ? untitled : title);
    }

    private IncidentReport report(@Nullable String said) {
        return new IncidentReport(
                said,
                description,
                service,
                severity,
                List.copyOf(impactScopes),
                labels(labels),
                dedupKey,
                null,
                PersonNames.idOrName(lead),
                lidUrl,
                runbookUrl);
    }

    private static Map<String, String> labels(@Nullable String lines) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String line : lines == null ? new String[0] : lines.split("\\R")) {
            int sign = line.indexOf('=');
            if (!line.isBlank()) {
                String key = sign < 1 ? "" : line.substring(0, sign).strip();
                if (key.isEmpty()) {
                    throw new Refusal(Problem.invalid("labels", "must be one label a line, such as env=prod"));
                }
                if (labels.put(key, line.substring(sign + 1).strip()) != null) {
                    throw new Refusal(Problem.invalid("labels", "gives " + key + " twice"));
                }
            }
        }
        return labels;
    }

    /** The same refusal, told beside the fields of this form: one stands for all labels, one for all scopes. */
    static Refusal here(Refusal refusal) {
        Problem problem = refusal.problem();
        if (problem.errors() == null) {
            return refusal;
        }
        List<Fault> faults = problem.errors().stream().map(ReportForm::here).toList();
        return new Refusal(new Problem(problem.type(), problem.title(), problem.status(), problem.detail(), faults));
    }

    private static Fault here(Fault fault) {
        String group = fault.field().split("[.\\[]", 2)[0];
        return group.equals("labels") || group.equals("impactScopes") ? new Fault(group, fault.reason()) : fault;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
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

    public List<String> getImpactScopes() {
        return impactScopes;
    }

    public void setImpactScopes(@Nullable List<String> impactScopes) {
        this.impactScopes = impactScopes == null ? new ArrayList<>() : impactScopes;
    }

    public @Nullable String getLabels() {
        return labels;
    }

    public void setLabels(@Nullable String labels) {
        this.labels = labels;
    }

    public @Nullable String getLead() {
        return lead;
    }

    public void setLead(@Nullable String lead) {
        this.lead = lead;
    }

    public @Nullable String getDedupKey() {
        return dedupKey;
    }

    public void setDedupKey(@Nullable String dedupKey) {
        this.dedupKey = dedupKey;
    }

    public @Nullable String getLidUrl() {
        return lidUrl;
    }

    public void setLidUrl(@Nullable String lidUrl) {
        this.lidUrl = lidUrl;
    }

    public @Nullable String getRunbookUrl() {
        return runbookUrl;
    }

    public void setRunbookUrl(@Nullable String runbookUrl) {
        this.runbookUrl = runbookUrl;
    }
}
