package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.imas.delivery.HeldBy;
import org.imas.delivery.Reason;
import org.imas.storm.StormSettings;
import org.imas.storm.Storms;

/** Holds what is too much for its target at the moment; what waits for something else anyhow comes in a digest with it. */
@ApplicationScoped
public class StormHold {

    @Inject
    private Storms storms;

    @Inject
    private StormSettings settings;

    /** Counts it, and holds it where it is one too many. */
    Timetable.Due counted(Timetable.Due due, String severity, Instant now) {
        return due.held().isPresent() ? due : held(due, storms.take(wish(due, severity), now));
    }

    /** The same without counting it. */
    Timetable.Due imagined(Timetable.Due due, String severity, Instant now) {
        return due.held().isPresent() ? due : held(due, storms.imagine(wish(due, severity), now));
    }

    private Timetable.Due held(Timetable.Due due, Optional<Storms.Excess> excess) {
        return excess.map(found -> due.with(hold(found))).orElse(due);
    }

    private HoldBack.Held hold(Storms.Excess excess) {
        String text = "Number " + excess.number() + " for this target in "
                + settings.interval().toMinutes() + " minutes: told in a digest";
        return new HoldBack.Held(HeldBy.STORM, excess.until(), new Reason("STORM", text));
    }

    /** A later step is counted now, but told in the digest of the time when it would go out. */
    private static Storms.Wish wish(Timetable.Due due, String severity) {
        Recipient recipient = due.recipient();
        return new Storms.Wish(
                new Storms.Lane(recipient.provider().id(), recipient.target()),
                recipient.provider().type(),
                recipient.provider().name(),
                severity,
                due.at());
    }
}
