package org.imas.silence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.imas.platform.Checks;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Checks what someone wants of a silence before it is stored. */
@ApplicationScoped
public class SilenceDrafts {

    @Inject
    private Checks checks;

    @Inject
    private Clock clock;

    /** @param present the silence that is to become so, if there is one */
    Matchers check(Silence.@Nullable Draft draft, @Nullable Silence present) {
        if (draft == null) {
            throw new Refusal(Problem.malformed("The body is empty; a JSON object is expected"));
        }
        List<Fault> faults = new ArrayList<>(checks.faults(draft));
        Matchers matchers = Matchers.check(draft.wanted(), faults);
        if (draft.to() != null) {
            end(draft, draft.to(), present, faults);
        }
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        return matchers;
    }

    private void end(Silence.Draft draft, Instant to, @Nullable Silence present, List<Fault> faults) {
        Instant now = clock.instant();
        Instant from = draft.from() != null ? draft.from() : present != null ? present.from() : now;
        if (present != null && !present.from().isAfter(now) && !from.equals(present.from())) {
            faults.add(new Fault("from", "cannot be moved, as it has begun"));
        }
        if (!to.isAfter(from)) {
            faults.add(new Fault("to", "must be after from"));
        } else if (!to.isAfter(now)) {
            faults.add(new Fault("to", "must lie in the future"));
        } else if (to.isAfter(aYearAfter(from))) {
            faults.add(new Fault("to", "must be at most one year after from"));
        }
    }

    private static Instant aYearAfter(Instant from) {
        return from.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
    }
}
