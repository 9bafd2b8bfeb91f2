package org.imas.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.imas.platform.Page;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.imas.platform.Selection;

/** The escalation policies in the database. */
@ApplicationScoped
@Transactional
public class EscalationPolicies {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Rows rows;

    @Inject
    private PolicyChecks checks;

    @Inject
    private PolicyViews views;

    @Inject
    private EscalationRuns runs;

    @Inject
    private Clock clock;

    public PolicyView one(UUID id) {
        return view(rows.existing(EscalationPolicy.class, id));
    }

    public Page list(Selection wanted) {
        return Page.of(rows.find(EscalationPolicy.class, wanted), wanted.limit(), EscalationPolicy::id, this::view);
    }

    public PolicyView add(PolicyDraft draft) {
        PolicyChecks.Checked checked = checks.check(draft, new Assignments.Own(null));
        rows.nameIsFree(EscalationPolicy.class, name(draft), null);
        EscalationPolicy policy = EscalationPolicy.made(clock.instant());
        policy.change(draft, checked.waits());
        rows.add(policy);
        return store(policy, checked);
    }

    public PolicyView change(UUID id, PolicyDraft draft) {
        EscalationPolicy policy = rows.existing(EscalationPolicy.class, id);
        PolicyChecks.Checked checked = checks.check(draft, new Assignments.Own(id));
        rows.nameIsFree(EscalationPolicy.class, name(draft), id);
        policy.change(draft, checked.waits());
        database.lock(policy, LockModeType.OPTIMISTIC_FORCE_INCREMENT); // its targets are rows of their own
        clear(id);
        return store(policy, checked);
    }

    /** Refused while an escalation goes by it; the services and teams it was for are left without. */
    public void remove(UUID id) {
        EscalationPolicy policy = rows.existing(EscalationPolicy.class, id);
        if (runs.runningBy(id)) {
            throw new Refusal(Problem.conflict(
                    "still-in-use", "This escalation policy is still referred to by escalations under way"));
        }
        clear(id);
        database.remove(policy);
        database.flush();
    }

    private PolicyView store(EscalationPolicy policy, PolicyChecks.Checked checked) {
        checked.targets().forEach(target -> {
            target.belongTo(policy.id());
            database.persist(target);
        });
        checked.assignments().forEach(assignment -> {
            assignment.belongTo(policy.id());
            database.persist(assignment);
        });
        database.flush();
        return view(policy);
    }

    private PolicyView view(EscalationPolicy policy) {
        return views.of(
                policy, rows(policy.id(), EscalationTarget.class), rows(policy.id(), EscalationAssignment.class));
    }

    private void clear(UUID policy) {
        rows(policy, EscalationTarget.class).forEach(database::remove);
        rows(policy, EscalationAssignment.class).forEach(database::remove);
        database.flush();
    }

    private <T> List<T> rows(UUID policy, Class<T> type) {
        return database.createQuery(
                        "select r from " + type.getSimpleName() + " r where r.policyId = :policy order by r.id", type)
                .setParameter("policy", policy)
                .getResultList();
    }

    private static String name(PolicyDraft draft) {
        return Objects.requireNonNull(draft.name()).strip();
    }
}
