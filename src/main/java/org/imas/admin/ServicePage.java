package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.imas.console.Choice;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.escalation.PolicyChoices;
import org.imas.organization.Criticality;
import org.imas.organization.Service;
import org.imas.organization.Services;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** A service: whose it is, how much hangs on it, its runbook and its escalation policy. */
@Named
@ViewScoped
public class ServicePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Services services;

    @Inject
    private PolicyChoices policies;

    @Inject
    private Feedback feedback;

    private @Nullable String id;
    private @Nullable UUID service;
    private @Nullable String title;
    private @Nullable String name;
    private @Nullable Choice team;
    private Criticality criticality = Criticality.TIER_3;
    private @Nullable String runbookUrl;
    private @Nullable String policy;

    public void load() {
        if (id != null) {
            feedback.tried(() -> show(Opened.existing("service", id, services::one)));
        }
    }

    private void show(Service.View view) {
        service = view.id();
        title = view.name();
        name = view.name();
        team = new Choice(view.teamId(), view.team());
        criticality = view.criticality();
        runbookUrl = view.runbookUrl();
        policy = policies.of(view.id()).map(UUID::toString).orElse(null);
    }

    /** Opens a new one as a page of its own. */
    @NeedsRole(Roles.ADMIN)
    public @Nullable String save() {
        boolean fresh = service == null;
        if (!feedback.tried(this::store)) {
            return null;
        }
        feedback.say("services.saved", String.valueOf(name));
        return fresh ? "/admin/service.xhtml?faces-redirect=true&id=" + service : null;
    }

    private void store() {
        UUID wanted = policy == null ? null : UUID.fromString(policy);
        Service.Draft draft =
                new Service.Draft(name, team == null ? null : team.id().toString(), criticality, runbookUrl);
        Service.View stored = service == null ? services.add(draft) : services.change(service, draft);
        policies.chooseForService(stored.id(), wanted);
        show(stored);
    }

    @NeedsRole(Roles.ADMIN)
    public @Nullable String remove() {
        UUID gone = service;
        if (gone == null || !feedback.tried(() -> services.remove(gone))) {
            return null;
        }
        feedback.say("services.removed", String.valueOf(title));
        return "/admin/services.xhtml?faces-redirect=true";
    }

    /** Whether what was asked for is not there. */
    public boolean isMissing() {
        return id != null && service == null;
    }

    public boolean isStored() {
        return service != null;
    }

    /** As it is stored, whatever is typed. */
    public String title() {
        return title == null ? "" : title;
    }

    public List<PolicyChoices.Choice> policies() {
        return policies.all();
    }

    public Criticality[] criticalities() {
        return Criticality.values();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Choice getTeam() {
        return team;
    }

    public void setTeam(@Nullable Choice team) {
        this.team = team;
    }

    public Criticality getCriticality() {
        return criticality;
    }

    public void setCriticality(Criticality criticality) {
        this.criticality = criticality;
    }

    public @Nullable String getRunbookUrl() {
        return runbookUrl;
    }

    public void setRunbookUrl(@Nullable String runbookUrl) {
        this.runbookUrl = runbookUrl;
    }

    /** An id as text: the server converts no other. */
    public @Nullable String getPolicy() {
        return policy;
    }

    public void setPolicy(@Nullable String policy) {
        this.policy = policy;
    }
}
