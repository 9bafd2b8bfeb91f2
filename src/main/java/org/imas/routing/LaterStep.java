package org.imas.routing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imas.delivery.Delivery;
import org.imas.delivery.Ending;
import org.imas.delivery.Reason;
import org.imas.organization.Person;
import org.jspecify.annotations.Nullable;

/** What a delivery that was promised before says of the later step of a person that it was. */
final class LaterStep {

    private LaterStep() {}

    private static Optional<Reason> of(Delivery before) {
        return before.reasons().stream().filter(Reason::laterStep).findFirst();
    }

    /** Whether it was one and nobody has been told by it, nor by a digest. */
    static boolean notTaken(Delivery before) {
        return before.attempts() == 0 && before.digest() == null && of(before).isPresent();
    }

    /** Whether an acknowledgement came before it. */
    static boolean stopped(Delivery before) {
        Ending ending = before.ending();
        return ending != null && "acknowledged".equals(ending.code()) && notTaken(before);
    }

    /** The same for those reasons; where it was a later step, as much later as it was. */
    static Cause again(Delivery before, List<Reason> reasons, @Nullable Person whom) {
        Optional<Reason> step = of(before);
        return new Cause(
                Stream.concat(reasons.stream(), step.stream()).toList(),
                step.map(Reason::after).orElse(Duration.ZERO),
                whom);
    }
}
