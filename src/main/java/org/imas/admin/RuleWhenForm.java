package org.imas.admin;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.imas.routing.RuleConditions;
import org.imas.routing.RuleWindow;
import org.jspecify.annotations.Nullable;

/** The conditions of a rule as they are being written; what is left empty is no condition. */
public class RuleWhenForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private List<String> severities = new ArrayList<>();
    private List<String> services = new ArrayList<>();
    private List<String> criticalities = new ArrayList<>();
    private List<String> scopes = new ArrayList<>();
    private @Nullable String labels;
    private List<String> changes = new ArrayList<>();
    private final RuleWindowForm window;

    RuleWhenForm(String zone) {
        window = new RuleWindowForm(zone);
    }

    static RuleWhenForm of(RuleConditions when, String zone) {
        RuleWhenForm form = new RuleWhenForm(zone);
        form.severities = FormText.open(when.severities());
        form.services = FormText.open(when.services());
        form.criticalities = FormText.open(when.criticalities());
        form.scopes = FormText.open(when.scopes());
        form.labels = FormText.lines(when.labels());
        form.changes = FormText.open(when.changes());
        RuleWindow there = when.window();
        if (there != null) {
            form.window.show(there);
        }
        return form;
    }

    @Nullable
    RuleConditions conditions() {
        RuleConditions when = new RuleConditions(
                FormText.given(severities),
                FormText.given(services),
                FormText.given(criticalities),
                FormText.given(scopes),
                FormText.lines(labels),
                FormText.given(changes),
                window.window());
        return when.equals(new RuleConditions(null, null, null, null, null, null, null)) ? null : when;
    }

    public List<String> getSeverities() {
        return severities;
    }

    public void setSeverities(List<String> severities) {
        this.severities = FormText.open(severities);
    }

    public List<String> getServices() {
        return services;
    }

    public void setServices(List<String> services) {
        this.services = FormText.open(services);
    }

    public List<String> getCriticalities() {
        return criticalities;
    }

    public void setCriticalities(List<String> criticalities) {
        this.criticalities = FormText.open(criticalities);
    }

    public List<String> getScopes() {
        return scopes;
    }

    public void setScopes(List<String> scopes) {
        this.scopes = FormText.open(scopes);
    }

    public @Nullable String getLabels() {
        return labels;
    }

    public void setLabels(@Nullable String labels) {
        this.labels = labels;
    }

    public List<String> getChanges() {
        return changes;
    }

    public void setChanges(List<String> changes) {
        this.changes = FormText.open(changes);
    }

    public RuleWindowForm getWindow() {
        return window;
    }
}
