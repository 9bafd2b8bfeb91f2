package org.imas.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.imas.delivery.HeldDeliveries;
import org.imas.platform.Generation;
import org.imas.platform.Page;

/** One round after the other over what is held back, each step in a transaction of its own; what fails is done in a later one. */
@ApplicationScoped
public class HeldRounds {

    private static final System.Logger LOG = System.getLogger(HeldRounds.class.getName());

    /** Targets at a time; the rest is done two seconds later. */
    private static final int MOST = 500;

    @Inject
    private HeldDeliveries held;

    @Inject
    private HeldSteps steps;

    @Inject
    private DigestSettings settings;

    @Inject
    private Generation generation;

    @Inject
    private Clock clock;

    private volatile String reviewed = "";

    void next() {
        quietly("review", this::review);
        quietly(
                "release",
                () -> held.due(clock.instant().minus(settings.gather()), MOST)
                        .forEach(lane -> quietly("release", () -> steps.release(lane))));
        quietly("silences", steps::tellOfEnds);
        quietly("count", steps::count);
    }

    /** Whatever changed of the configuration, and whatever was changed while this node was down. */
    private void review() {
        String present = generation.recent();
        if (present.equals(reviewed)) {
            return;
        }
        UUID position = Page.FROM_THE_START;
        while (position != null) {
            position = steps.review(position);
        }
        reviewed = present;
    }

    private static void quietly(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "event=held-round-failed step=" + what, e);
        }
    }
}
