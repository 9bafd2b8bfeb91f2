package org.imas.escalation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an escalation goes by: a policy, or the default.
 *
 * @param policy absent for the default
 * @param repeats how often the steps are done again, or with {@code reminderEvery} how many reminders follow the last one
 */
record Plan(
        @Nullable UUID policy,
        String name,
        List<Step> steps,
        int repeats,
        @Nullable Duration reminderEvery,
        @Nullable Duration ackTimeout) {

    /** Leads nowhere: where nothing is known to do. */
    static final Plan NONE = new Plan(null, "none", List.of(), 0, null, null);

    /** Whom it tells, and how long after the step before. */
    record Step(Duration after, List<EscalationTarget> targets) {}

    static Plan of(EscalationPolicy policy, List<EscalationTarget> targets) {
        List<Duration> waits = policy.waits();
        List<Step> steps = IntStream.range(0, waits.size())
                .mapToObj(i -> new Step(
                        waits.get(i),
                        targets.stream().filter(target -> target.step() == i).toList()))
                .toList();
        return new Plan(
                policy.id(),
                policy.name(),
                steps,
                policy.repeats(),
                policy.reminderEvery().orElse(null),
                policy.ackTimeout().orElse(null));
    }

    /** One level after the other, the first of which was told by routing. */
    static Plan byDefault(List<Integer> levels, Duration wait) {
        List<Step> steps = levels.stream()
                .skip(1)
                .map(level -> new Step(wait, List.of(EscalationTarget.onCall(level, null))))
                .toList();
        return new Plan(null, "the default", steps, 0, null, null);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    Optional<Duration> reminder() {
        return Optional.ofNullable(reminderEvery);
    }

    /** For people: the first level is who was told at the trigger. */
    String level(int step) {
        return policy == null
                ? "on-call level " + steps.get(step).targets().get(0).level()
                : "level " + (step + 2) + " of policy " + name;
    }
}
