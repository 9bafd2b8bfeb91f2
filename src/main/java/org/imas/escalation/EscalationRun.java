package org.imas.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imas.incident.IncidentChanged;
import org.imas.platform.Ids;
import org.imas.platform.RefersTo;
import org.jspecify.annotations.Nullable;

/** How far the escalation of one incident is, and what is due when: the only place where that changes. */
@RefersTo("incident")
@Entity
@Table(name = "escalation_run")
public class EscalationRun {

    @Id
    private UUID id;

    @Column(name = "incident_id")
    private UUID incidentId;

    @Column(name = "policy_id")
    private @Nullable UUID policyId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "step_no")
    private int step;

    @Column(name = "round_no")
    private int round;

    @Column(name = "last_change")
    private int lastChange;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Version
    private int version;

    /** Whether it goes on. */
    public enum State {
        /** Nobody has acknowledged, and something is left to do. */
        RUNNING,
        /** Somebody has; what may still be due is the end of the acknowledgement. */
        STOPPED,
        /** All was done. */
        DONE
    }

    /** What is next. */
    public enum Next {
        STEP,
        REMINDER,
        ACK_TIMEOUT,
        NOTHING
    }

    protected EscalationRun() {}

    static EscalationRun begun(Plan plan, IncidentChanged change) {
        EscalationRun run = new EscalationRun();
        run.id = Ids.next();
        run.incidentId = change.incident().id();
        run.begin(plan, change);
        return run;
    }

    /** From the first step on, whatever was done before. */
    void begin(Plan plan, IncidentChanged change) {
        policyId = plan.policy();
        startedAt = change.at();
        lastChange = change.sequence();
        step = 0;
        round = 0;
        waitFor(plan.steps().get(0).after(), change.at());
    }

    /** Somebody works on it: until {@code timeout} is over, if there is one. */
    void acknowledged(@Nullable Duration timeout, Instant at) {
        state = State.STOPPED;
        dueAt = timeout == null ? null : at.plus(timeout);
    }

    void stop() {
        state = State.STOPPED;
        dueAt = null;
    }

    void finish() {
        state = State.DONE;
        dueAt = null;
    }

    boolean due(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    /** What is due at its time; the plan may have become shorter meanwhile. */
    Next next(Plan plan) {
        return switch (state) {
            case STOPPED -> dueAt == null ? Next.NOTHING : Next.ACK_TIMEOUT;
            case DONE -> Next.NOTHING;
            case RUNNING ->
                step < plan.steps().size() ? Next.STEP : plan.reminderEvery() == null ? Next.NOTHING : Next.REMINDER;
        };
    }

    /** The step that comes next, also when a person wants it before its time; none when all are done. */
    Optional<Plan.Step> nextStep(Plan plan) {
        if (step >= plan.steps().size() && plan.reminderEvery() == null && round < plan.repeats()) {
            step = 0;
            round++;
        }
        return step < plan.steps().size() ? Optional.of(plan.steps().get(step)) : Optional.empty();
    }

    /** The step was carried out; the next wait counts from now, not from when it should have been. */
    void stepDone(Plan plan, Instant now) {
        step++;
        if (state == State.STOPPED) {
            return; // a person called for help while another one works on it: nothing comes by itself
        }
        boolean more = round < plan.repeats();
        if (step < plan.steps().size()) {
            waitFor(plan.steps().get(step).after(), now);
        } else if (plan.reminderEvery() != null && more) {
            waitFor(plan.reminderEvery(), now);
        } else if (plan.reminderEvery() == null && more && !plan.isEmpty()) {
            step = 0;
            round++;
            waitFor(plan.steps().get(0).after(), now);
        } else {
            finish();
        }
    }

    void reminded(Plan plan, Instant now) {
        round++;
        plan.reminder()
                .filter(every -> round < plan.repeats())
                .ifPresentOrElse(every -> waitFor(every, now), this::finish);
    }

    /** These were told last. */
    void told(int change) {
        lastChange = change;
    }

    private void waitFor(Duration wait, Instant from) {
        state = State.RUNNING;
        dueAt = from.plus(wait);
    }

    UUID incidentId() {
        return incidentId;
    }

    @Nullable
    UUID policyId() {
        return policyId;
    }

    State state() {
        return state;
    }

    /** From 0: the step that is next, or how many there were. */
    int step() {
        return step;
    }

    int round() {
        return round;
    }

    int lastChange() {
        return lastChange;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }
}
