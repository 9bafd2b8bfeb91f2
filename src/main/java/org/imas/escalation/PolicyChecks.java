package org.imas.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.imas.platform.Checks;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Checks a policy before it is stored; tells every fault at once, with its place. */
@ApplicationScoped
public class PolicyChecks {

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int MOST_TARGETS = 50;

    @Inject
    private Checks checks;

    @Inject
    private TargetDrafts targets;

    @Inject
    private Assignments assignments;

    @Inject
    private PolicyReach reach;

    @Inject
    private Plans plans;

    /** What a draft without faults means, ready to be stored. */
    record Checked(List<Duration> waits, List<EscalationTarget> targets, List<EscalationAssignment> assignments) {}

    /** Against what is stored, but for that policy itself. */
    Checked check(PolicyDraft draft, Assignments.Own own) {
        checks.check(draft);
        List<Fault> faults = new ArrayList<>();
        time(draft.ackTimeout(), "ackTimeout", faults);
        time(draft.reminderEvery(), "reminderEvery", faults);
        if (draft.reminderEvery() != null && (draft.repeats() == null || draft.repeats() == 0)) {
            faults.add(new Fault("repeats", "is required with reminderEvery: how many reminders at most"));
        }
        List<EscalationTarget> found = new ArrayList<>();
        for (int i = 0; i < draft.all().size(); i++) {
            step(draft.all().get(i), i, faults).forEach(found::add);
        }
        List<EscalationAssignment> assigned = assignments.find(draft, own, faults);
        if (faults.isEmpty()) {
            faults.addAll(reach.nobody(found));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        return new Checked(draft.all().stream().map(this::after).toList(), found, assigned);
    }

    private Duration after(PolicyDraft.Step step) {
        return step.after() == null ? plans.defaultWait() : step.after();
    }

    private List<EscalationTarget> step(PolicyDraft.Step step, int number, List<Fault> faults) {
        String path = "steps[" + number + "]";
        time(after(step), path + ".wait", faults);
        if (step.all().isEmpty() || step.all().size() > MOST_TARGETS) {
            faults.add(new Fault(path + ".targets", "must have 1 to " + MOST_TARGETS + " entries"));
        }
        List<EscalationTarget> found = new ArrayList<>();
        for (int i = 0; i < step.all().size(); i++) {
            targets.find(step.all().get(i), path + ".targets[" + i + "]", faults)
                    .ifPresent(target -> {
                        target.stepIs(number);
                        found.add(target);
                    });
        }
        return found;
    }

    /** Shorter ones would be over before anybody has read the message. */
    private static void time(@Nullable Duration time, String field, List<Fault> faults) {
        if (time != null && (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0)) {
            faults.add(new Fault(field, "must be from " + SHORTEST + " to " + LONGEST));
        }
    }
}
