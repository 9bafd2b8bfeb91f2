package org.imas.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.imas.delivery.HeldDeliveries;
import org.jspecify.annotations.Nullable;

/** What a round consists of. */
@ApplicationScoped
public class HeldSteps {

    @Inject
    private HeldReview review;

    @Inject
    private Releases releases;

    @Inject
    private SilenceRounds silences;

    @Inject
    private HeldMetrics metrics;

    @Nullable
    UUID review(UUID after) {
        return review.next(after);
    }

    void release(HeldDeliveries.Lane lane) {
        releases.release(lane);
    }

    void tellOfEnds() {
        silences.next();
    }

    void count() {
        metrics.count();
    }
}
