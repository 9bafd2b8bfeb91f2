package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imas.platform.Generation;
import org.imas.platform.Remembered;

/** How people want to be told, as it is remembered since the configuration last changed. */
@ApplicationScoped
public class PreferenceBook {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Generation generation;

    private final Remembered<Map<UUID, List<PersonPreference>>> remembered =
            new Remembered<>(() -> generation, this::all);

    /** All steps of that person, in their order. */
    List<PersonPreference> of(UUID person) {
        return remembered.current().getOrDefault(person, List.of());
    }

    /** Those for that severity. */
    List<PersonPreference> of(UUID person, String severity) {
        return of(person).stream().filter(step -> step.isFor(severity)).toList();
    }

    private Map<UUID, List<PersonPreference>> all() {
        Map<UUID, List<PersonPreference>> all = new HashMap<>();
        database.createQuery("select p from PersonPreference p order by p.number", PersonPreference.class)
                .getResultList()
                .forEach(step -> all.computeIfAbsent(step.personId(), k -> new ArrayList<>())
                        .add(step));
        return all;
    }

    /** For people: {@code 90 s}, {@code 5 min}, {@code 1 h 30 min}. */
    static String words(Duration time) {
        if (time.toSeconds() % 60 != 0) {
            return time.toSeconds() + " s";
        }
        String hours = time.toHours() == 0 ? "" : time.toHours() + " h";
        String minutes = time.toMinutesPart() == 0 ? "" : time.toMinutesPart() + " min";
        return hours.isEmpty() || minutes.isEmpty() ? hours + minutes : hours + " " + minutes;
    }
}
