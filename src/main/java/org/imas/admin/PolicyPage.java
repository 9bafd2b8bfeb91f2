package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.escalation.EscalationPolicies;
import org.imas.escalation.PolicyDraft;
import org.imas.escalation.PolicyView;
import org.imas.platform.Fault;
import org.imas.platform.Roles;
import org.imas.platform.Rows;
import org.jspecify.annotations.Nullable;

/** One escalation policy, new or changed, step by step. */
@Named
@ViewScoped
public class PolicyPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/policies.xhtml?faces-redirect=true";

    @Inject
    private EscalationPolicies policies;

    @Inject
    private Feedback feedback;

    private @Nullable String id;
    private @Nullable PolicyForm form;
    private transient List<Fault> warnings = List.of();

    /** A new one where there is no id. */
    public void load() {
        UUID known = known();
        if (known != null && form == null) {
            feedback.tried(() -> show(policies.one(known)));
        } else if (form == null) {
            form = PolicyForm.fresh();
        }
    }

    private void show(PolicyView policy) {
        form = PolicyForm.of(policy);
        warnings = policy.warnings();
    }

    @Nullable
    UUID known() {
        return id == null ? null : Rows.id(id).orElse(null);
    }

    /** Stays where it was refused. */
    @NeedsRole(Roles.ADMIN)
    public @Nullable String save() {
        if (!feedback.tried(() -> store(getForm().draft()))) {
            return null;
        }
        feedback.say("policies.saved", String.valueOf(getForm().getName()));
        return LIST;
    }

    private void store(PolicyDraft draft) {
        UUID known = known();
        PolicyView stored = known == null ? policies.add(draft) : policies.change(known, draft);
        warnings = stored.warnings();
    }

    @NeedsRole(Roles.ADMIN)
    public void addStep() {
        getForm().getSteps().add(PolicyStepForm.fresh());
    }

    @NeedsRole(Roles.ADMIN)
    public void removeStep(int step) {
        getForm().getSteps().remove(step);
    }

    @NeedsRole(Roles.ADMIN)
    public void addTarget(int step) {
        getForm().getSteps().get(step).getTargets().add(TargetForm.fresh());
    }

    @NeedsRole(Roles.ADMIN)
    public void removeTarget(int step, int target) {
        getForm().getSteps().get(step).getTargets().remove(target);
    }

    public boolean isFresh() {
        return known() == null;
    }

    /** False where there is no policy with that id. */
    public boolean isThere() {
        return form != null;
    }

    public PolicyForm getForm() {
        if (form == null) {
            form = PolicyForm.fresh();
        }
        return form;
    }

    public List<Fault> warnings() {
        return warnings;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
