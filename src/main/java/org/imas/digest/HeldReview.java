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
            Verdict verdict = verdict(one, Optional.ofNullable(incidents.get(one.incidentId())), now);
            boolean onItsWay = !one.until().isAfter(now);
            if (!onItsWay && !verdict.equals(new Verdict(one.by(), one.until()))) {
                changed.computeIfAbsent(verdict, k -> new ArrayList<>()).add(one.id());
            }
        }
        changed.forEach((verdict, ids) -> held.hold(ids, verdict.by(), verdict.until()));
        return batch.size() < BATCH ? null : batch.get(batch.size() - 1).id();
    }

    /**
     * As if it were promised now: what nothing holds any more goes out at once, and a later step as much after that as its
     * person wants, or when it was to anyhow if that is sooner; unless that person sleeps then.
     */
    private Verdict verdict(HeldDeliveries.Waiting one, Optional<Incident> incident, Instant now) {
        Optional<HoldBack.Held> held = incident.flatMap(known -> holdBack.again(one.by(), known, now));
        HeldBy by = held.map(HoldBack.Held::by).orElse(one.by());
        Instant at = one.from(held.map(HoldBack.Held::until).orElse(now));
        return incident.filter(known -> !one.after().isZero())
                .flatMap(known -> holdBack.asleep(one.by(), known, at))
                .map(asleep -> new Verdict(asleep.by(), asleep.until()))
                .orElse(new Verdict(by, at));
    }
}
