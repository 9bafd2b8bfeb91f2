package org.imas.silence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imas.platform.Generation;
import org.imas.platform.Remembered;

/** What may hold incidents back, remembered as long as the configuration does not change. */
@ApplicationScoped
public class InForce {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    private Generation generation;

    private final Remembered<Ahead> remembered = new Remembered<>(() -> generation, () -> ahead(clock.instant()));

    /** The windows, and the silences that were not over at that time. */
    private record Ahead(Instant from, List<Standing> all) {}

    Optional<Hold> holding(Affected affected, Instant at) {
        Ahead ahead = remembered.current();
        List<Standing> asked = at.isBefore(ahead.from()) ? ahead(at).all() : ahead.all();
        return asked.stream()
                .flatMap(standing -> standing.hold(affected, at).stream())
                .max(Comparator.comparing(Hold::until));
    }

    private Ahead ahead(Instant from) {
        Stream<Standing> silences = database.createQuery(
                        "select s from Silence s where s.endsAt > :from order by s.id", Silence.class)
                .setParameter("from", from)
                .getResultStream()
                .flatMap(silence -> Legible.of(silence.id(), silence::standing));
        Stream<Standing> windows = database.createQuery(
                        "select w from MaintenanceWindow w order by w.id", MaintenanceWindow.class)
                .getResultStream()
                .flatMap(window -> Legible.of(window.id(), window::standing));
        return new Ahead(from, Stream.concat(silences, windows).toList());
    }
}
