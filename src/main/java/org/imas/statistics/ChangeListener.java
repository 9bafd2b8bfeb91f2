package org.imas.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.imas.delivery.DeliveryDecided;
import org.imas.incident.IncidentChanged;

/** Notes, in the transaction that makes it, each change of what may have been counted already. */
@ApplicationScoped
public class ChangeListener {

    /** How long a transaction may take from here to its end. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    @Inject
    private DueFigures due;

    @Inject
    private Clock clock;

    void onChanged(@Observes IncidentChanged changed) {
        note(Slot.Kind.INCIDENTS, changed.incident().createdAt());
    }

    void onDecided(@Observes DeliveryDecided decided) {
        note(Slot.Kind.DELIVERIES, decided.promisedAt());
    }

    private void note(Slot.Kind kind, Instant madeAt) {
        Instant hour = Slot.HOUR.begin(madeAt);
        Instant counted = hour.plus(Slot.HOUR.length()).plus(FiguresKeeper.REST);
        if (!clock.instant().plus(MARGIN).isBefore(counted)) {
            due.changed(Slot.HOUR.key(kind, hour));
        }
    }
}
