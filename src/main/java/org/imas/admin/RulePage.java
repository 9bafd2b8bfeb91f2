package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.console.Viewer;
import org.imas.platform.Roles;
import org.imas.platform.Rows;
import org.imas.routing.RoutingRule;
import org.imas.routing.RoutingRules;
import org.jspecify.annotations.Nullable;

/** One rule, new or changed, with what is to be known of it. */
@Named
@ViewScoped
public class RulePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/rules.xhtml?faces-redirect=true";

    @Inject
    private RoutingRules rules;

    @Inject
    private RuleWords ruleWords;

    @Inject
    private Feedback feedback;

    @Inject
    private Viewer viewer;

    private @Nullable String id;
    private @Nullable RuleForm form;
    private List<String> warnings = List.of();

    /** A new one where there is no id. */
    public void load() {
        UUID known = known();
        if (known == null) {
            form = new RuleForm(viewer.zoneName());
        } else if (form == null) {
            feedback.tried(() -> show(rules.one(known)));
        }
    }

    private void show(RoutingRule.View rule) {
        RuleForm shown = RuleForm.of(rule, viewer.zoneName());
        shown.getThen().setPeople(ruleWords.names(shown.getThen().getPeople()));
        form = shown;
        warnings = List.copyOf(rule.warnings());
    }

    @Nullable
    UUID known() {
        return id == null ? null : Rows.id(id).orElse(null);
    }

    /** Stays where it was refused. */
    @NeedsRole(Roles.ADMIN)
    public @Nullable String save() {
        UUID known = known();
        RoutingRule.Draft draft = getForm().draft();
        if (!feedback.tried(() -> store(known, draft))) {
            return null;
        }
        feedback.say("rules.saved", String.valueOf(draft.name()));
        return LIST;
    }

    private void store(@Nullable UUID known, RoutingRule.Draft draft) {
        RoutingRule.View stored = known == null ? rules.add(draft) : rules.change(known, draft);
        warnings = stored.warnings();
    }

    @NeedsRole(Roles.ADMIN)
    public void addChannel() {
        getForm().getThen().getProviders().add(new ChannelForm(null, null));
    }

    @NeedsRole(Roles.ADMIN)
    public void removeChannel(int index) {
        getForm().getThen().getProviders().remove(index);
    }

    public boolean isFresh() {
        return known() == null;
    }

    /** Absent where there is no rule with that id. */
    public boolean isThere() {
        return form != null;
    }

    public RuleForm getForm() {
        if (form == null) {
            form = new RuleForm(viewer.zoneName());
        }
        return form;
    }

    public List<String> warnings() {
        return warnings;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
