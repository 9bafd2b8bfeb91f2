package org.imas.console;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.imas.incident.IncidentStatus;
import org.imas.incident.IncidentView;
import org.imas.incident.Incidents;
import org.imas.incident.Leads;
import org.imas.platform.Refusal;
import org.imas.platform.Roles;
import org.imas.platform.Rows;
import org.jspecify.annotations.Nullable;

/** One incident: what it is, and what a person does about it. */
@Named
@ViewScoped
public class IncidentPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;

    @Inject
    private Incidents incidents;

    @Inject
    private Leads leads;

    @Inject
    private Viewer viewer;

    @Inject
    private Feedback feedback;

    private @Nullable String id;
    private @Nullable String note;
    private @Nullable String lead;
    private int looks;
    private transient @Nullable IncidentView incident;

    /** Before each time that the page, or a part of it, is shown. */
    public void refresh() {
        looks++;
        incident = read().orElse(null);
        if (incident == null) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(NOT_FOUND);
        }
    }

    public boolean isFound() {
        return incident != null;
    }

    public IncidentView incident() {
        if (incident == null) {
            incident = read().orElseThrow();
        }
        return incident;
    }

    /** For whatever else stands on the page. */
    public Look look() {
        return new Look(incident().id(), looks);
    }

    public boolean isOpen() {
        return incident().status().open();
    }

    @NeedsRole(Roles.RESPONDER)
    public void acknowledge() {
        move(IncidentStatus.ACKNOWLEDGED, "incident.acknowledged");
    }

    @NeedsRole(Roles.RESPONDER)
    public void unacknowledge() {
        change(() -> incidents.unacknowledge(incident().id(), viewer.actor(), ""), "incident.unacknowledged");
    }

    @NeedsRole(Roles.RESPONDER)
    public void mitigate() {
        move(IncidentStatus.MITIGATED, "incident.mitigated");
    }

    @NeedsRole(Roles.RESPONDER)
    public void resolve() {
        move(IncidentStatus.RESOLVED, "incident.resolved");
    }

    @NeedsRole(Roles.RESPONDER)
    public void addNote() {
        if (change(() -> incidents.note(incident().id(), note, viewer.actor()), "incident.noted")) {
            note = null;
        }
    }

    @NeedsRole(Roles.RESPONDER)
    public void setLeader() {
        String wanted = PersonNames.idOrName(lead);
        if (change(() -> incidents.lead(incident().id(), leads.find(wanted), viewer.actor()), "incident.leadSet")) {
            lead = null;
        }
    }

    private void move(IncidentStatus wanted, String said) {
        change(() -> incidents.move(incident().id(), wanted, viewer.actor()), said);
    }

    private boolean change(Runnable work, String said) {
        boolean done = feedback.tried(work);
        if (done) {
            feedback.say(said);
        }
        return done;
    }

    private Optional<IncidentView> read() {
        try {
            return Rows.id(Objects.requireNonNullElse(id, "")).map(incidents::one);
        } catch (Refusal none) {
            return Optional.empty();
        }
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable String getLead() {
        return lead;
    }

    public void setLead(@Nullable String lead) {
        this.lead = lead;
    }
}
