package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.escalation.EscalationPolicies;
import org.imas.escalation.PolicyView;
import org.imas.platform.Roles;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/** The escalation policies: what each does, and for which services and teams it is. */
@Named
@ViewScoped
public class PoliciesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    @Inject
    private EscalationPolicies policies;

    @Inject
    private PolicyWords policyWords;

    @Inject
    private Feedback feedback;

    @Inject
    private DefaultWait defaultWait;

    private transient @Nullable List<Row> rows;

    /** A policy with its steps in words. */
    public record Row(PolicyView policy, List<PolicyWords.Step> steps, String repeats, String held) {}

    public List<Row> rows() {
        if (rows == null) {
            rows = policies.list(Selection.of(MOST, null)).items().stream()
                    .map(PolicyView.class::cast)
                    .map(this::row)
                    .toList();
        }
        return rows;
    }

    private Row row(PolicyView policy) {
        return new Row(
                policy,
                policyWords.of(policy.steps()),
                policyWords.repeats(policy.repeats(), policy.reminderEvery()),
                policyWords.held(policy.ackTimeout()));
    }

    /** After which time each next on-call level is called where there is no policy; zero: not at all. */
    public Duration defaultWait() {
        return defaultWait.length();
    }

    @NeedsRole(Roles.ADMIN)
    public void remove(Row row) {
        if (feedback.tried(() -> policies.remove(row.policy().id()))) {
            feedback.say("policies.removed", row.policy().name());
        }
        rows = null;
    }
}
