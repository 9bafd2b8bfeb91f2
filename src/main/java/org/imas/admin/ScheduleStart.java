package org.imas.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.imas.console.Viewer;
import org.imas.organization.People;
import org.imas.organization.Person;

/** What the form of a schedule begins with, and the names of those it speaks of. */
@RequestScoped
public class ScheduleStart {

    private static final int LAST_LEVEL = 9;

    @Inject
    private People people;

    @Inject
    private Viewer viewer;

    @Inject
    private Clock clock;

    /** From today on, in the viewer's zone. */
    LayerForm layer() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        return LayerForm.fresh(today.toString(), viewer.zone().getId());
    }

    /** All that can be given, in the order of their names. */
    List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("SystemV") && !zone.startsWith("Etc"))
                .sorted()
                .toList();
    }

    List<Integer> levels() {
        return IntStream.rangeClosed(1, LAST_LEVEL).boxed().toList();
    }

    String name(String person) {
        return people.byId(UUID.fromString(person)).map(Person::name).orElse(person);
    }
}
