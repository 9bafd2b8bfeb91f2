package org.imas.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imas.delivery.HeldBy;
import org.imas.delivery.HeldDeliveries;
import org.imas.incident.Incident;
import org.imas.routing.HoldBack;
import org.jspecify.annotations.Nullable;

/** Asks once more, after a change of the configuration, what holds the deliveries that are held, and until when. */
@ApplicationScoped
@Transactional
public class HeldReview {

    private static final int BATCH = 500;

    @Inject
    private HeldDeliveries held;

    @Inject
    private HoldBack holdBack;

    @Inject
    private Entries entries;

    @Inject
    private Clock clock;

    /** Until when something is to be held from now on, and by what. */
    private record Verdict(HeldBy by, Instant until) {}

    /** Looks at the next ones after that key; answers the last key, or none at the end. */
    @Nullable
    UUID next(UUID after) {
        Instant now = clock.instant();
        List<HeldDeliveries.Waiting> batch = held.waiting(after, BATCH);
        Map<UUID, Incident> incidents = entries.incidents(
                batch.stream().map(HeldDeliveries.Waiting::incidentId).collect(Collectors.toSet()));
        Map<Verdict, List<UUID>> changed = new HashMap<>();
        for (HeldDeliveries.Waiting one : batch) {
            Verdict verdict = verdict(one, incidents, now);
            boolean onItsWay = !one.until().isAfter(now);
            if (!onItsWay && !verdict.equals(new Verdict(one.by(), one.until()))) {
                changed.computeIfAbsent(verdict, k -> new ArrayList<>()).add(one.id());
            }
        }
        changed.forEach((verdict, ids) -> held.hold(ids, verdict.by(), verdict.until()));
        return batch.size() < BATCH ? null : batch.get(batch.size() - 1).id();
    }

    /** A storm goes on whatever is configured, and no silence that ends before it lets anything through. */
    private Verdict verdict(HeldDeliveries.Waiting one, Map<UUID, Incident> incidents, Instant now) {
        boolean storm = one.by().equals(HeldBy.STORM);
        Verdict free = storm ? new Verdict(one.by(), one.until()) : new Verdict(one.by(), now);
        return Optional.ofNullable(incidents.get(one.incidentId()))
                .flatMap(incident -> holdBack.again(one.by(), incident, now))
                .filter(hold -> !storm || hold.until().isAfter(one.until()))
                .map(hold -> new Verdict(hold.by(), hold.until()))
                .orElse(free);
    }
}
