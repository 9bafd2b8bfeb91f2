package org.imas.escalation;

import java.time.Instant;
import java.util.List;
import org.imas.incident.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * How far the escalation of an incident is, as REST and pages show it.
 *
 * @param state NONE where there never was one
 * @param policy the name of the policy; absent for the default
 * @param step from 0: the step that is next, as in the policy's {@code steps}
 * @param steps how many there are
 * @param round from 0: how often all steps were done before; where there are reminders, how many of them
 * @param next STEP, REMINDER, ACK_TIMEOUT or NOTHING
 * @param nextAt when; absent where nothing comes by itself
 */
public record EscalationView(
        String state,
        @Nullable String policy,
        int step,
        int steps,
        int round,
        int repeats,
        EscalationRun.Next next,
        @Nullable Instant nextAt,
        List<TimelineEntry.View> done) {

    static final EscalationView NONE =
            new EscalationView("NONE", null, 0, 0, 0, 0, EscalationRun.Next.NOTHING, null, List.of());

    static EscalationView of(EscalationRun run, Plan plan, List<TimelineEntry.View> done) {
        return new EscalationView(
                run.state().name(),
                run.policyId() == null ? null : plan.name(),
                run.step(),
                plan.steps().size(),
                run.round(),
                plan.repeats(),
                run.next(plan),
                run.dueAt(),
                done);
    }
}
