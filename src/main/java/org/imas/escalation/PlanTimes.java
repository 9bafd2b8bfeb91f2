package org.imas.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When what a plan holds would be due if nobody ever acknowledged. */
final class PlanTimes {

    private PlanTimes() {}

    /**
     * One thing that would be done.
     *
     * @param step from 0; of a reminder the last one
     * @param round from 0, of a reminder how many there were before
     */
    record Turn(Instant at, int step, int round, boolean reminder) {}

    /** In their order, at most that many. */
    static List<Turn> of(Plan plan, Instant from, int most) {
        List<Turn> turns = new ArrayList<>();
        Duration reminder = plan.reminderEvery();
        Instant at = from;
        for (int round = 0; round == 0 || (reminder == null && round <= plan.repeats()); round++) {
            for (int step = 0; step < plan.steps().size(); step++) {
                at = at.plus(plan.steps().get(step).after());
                turns.add(new Turn(at, step, round, false));
            }
        }
        remind(plan, reminder, turns);
        return turns.subList(0, Math.min(most, turns.size()));
    }

    private static void remind(Plan plan, @Nullable Duration every, List<Turn> turns) {
        for (int i = 0; every != null && !turns.isEmpty() && i < plan.repeats(); i++) {
            Turn last = turns.get(turns.size() - 1);
            turns.add(new Turn(last.at().plus(every), last.step(), i, true));
        }
    }
}
