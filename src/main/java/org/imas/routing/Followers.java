package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imas.delivery.Deliveries;
import org.imas.delivery.Delivery;
import org.imas.delivery.Reason;
import org.imas.incident.Incident;
import org.imas.organization.Person;
import org.imas.provider.Reach;
import org.jspecify.annotations.Nullable;

/** Who is told how it goes on: whoever was told of it before. */
@ApplicationScoped
public class Followers {

    private static final Reason BEFORE = new Reason("TOLD_BEFORE", "Was told of this incident before");

    @Inject
    private Candidates candidates;

    @Inject
    private Deliveries deliveries;

    @Inject
    private QuietPeople quiet;

    /** Everyone who was told, but nobody is woken by phone for that; a later step that was not taken told nobody. */
    void tell(Incident incident, Told told) {
        follow(deliveries.noticesOf(incident.id()), told);
    }

    /** The same, and what an acknowledgement had stopped of people's later steps begins anew. */
    void startAnew(Incident incident, Told told) {
        List<Delivery> before = deliveries.noticesOf(incident.id());
        follow(before, told);
        Map<UUID, Candidate> active = candidates.active();
        before.stream()
                .filter(LaterStep::stopped)
                .forEach(stopped -> way(active, stopped)
                        .ifPresent(way -> told.add(way, LaterStep.again(stopped, List.of(), quietFor(way)))));
    }

    private void follow(List<Delivery> before, Told told) {
        Map<UUID, Candidate> active = candidates.active();
        before.stream()
                .filter(delivery -> !LaterStep.notTaken(delivery))
                .flatMap(delivery -> way(active, delivery).stream())
                .filter(way -> way.reach() != Reach.PHONE)
                .distinct()
                .forEach(way -> told.add(way, Cause.of(BEFORE, quietFor(way))));
    }

    /** The same target once more, as long after the notice as its person prefers; also by phone. */
    public void again(Told told, Delivery before, Reason reason) {
        way(candidates.active(), before)
                .ifPresent(way -> told.add(way, LaterStep.again(before, List.of(reason), quietFor(way))));
    }

    private @Nullable Person quietFor(Way way) {
        return quiet.at(way).orElse(null);
    }

    private static Optional<Way> way(Map<UUID, Candidate> active, Delivery before) {
        return Optional.ofNullable(active.get(before.providerId()))
                .map(known -> new Way(known.provider(), known.reach(), before.target()));
    }
}
