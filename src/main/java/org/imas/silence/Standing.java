package org.imas.silence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.imas.incident.Severity;

/**
 * A silence or a window as it is asked, without its row.
 *
 * @param until until when it holds what it holds at that time, if it does
 */
record Standing(Hold.Kind kind, UUID id, Scope scope, Function<Instant, Optional<Instant>> until) {

    /** What it is about and why. */
    record Scope(Matchers matchers, boolean includeSev1, String reason) {

        boolean holds(Affected affected) {
            return (includeSev1 || affected.severity() != Severity.SEV1_CRITICAL) && matchers.hold(affected);
        }
    }

    Optional<Hold> hold(Affected affected, Instant at) {
        return until.apply(at).filter(end -> scope.holds(affected)).map(end -> new Hold(kind, id, scope.reason(), end));
    }
}
