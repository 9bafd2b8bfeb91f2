package org.imas.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.imas.provider.Task;
import org.jspecify.annotations.Nullable;

/** What matters of a delivery to the next one on the same incident to the same target. */
public record Trace(
        UUID incidentId,
        UUID providerId,
        String target,
        Task task,
        int changeNo,
        DeliveryState state,
        @Nullable String remote) {

    private boolean precedes(Delivery later) {
        return incidentId.equals(later.incidentId())
                && providerId.equals(later.providerId())
                && target.equals(later.target())
                && task == later.task()
                && changeNo < later.changeNo();
    }

    /** Whether an earlier one is still on its way, so that this one must wait for it. */
    static boolean held(Delivery later, List<Trace> traces) {
        return traces.stream()
                .anyMatch(trace -> trace.precedes(later) && trace.state().open());
    }

    /** What the remote called the latest one that it took. */
    static @Nullable String previous(Delivery later, List<Trace> traces) {
        return traces.stream()
                .filter(trace -> trace.precedes(later) && trace.remote() != null)
                .max(Comparator.comparingInt(Trace::changeNo))
                .map(Trace::remote)
                .orElse(null);
    }
}
