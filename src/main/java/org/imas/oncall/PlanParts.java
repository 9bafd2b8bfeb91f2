package org.imas.oncall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.imas.organization.OnCallShift;
import org.imas.organization.Person;
import org.imas.organization.Team;

/** What is read of one team, on its way to a plan. */
final class PlanParts {

    private final NavigableMap<Integer, Sources> levels = new TreeMap<>();
    private final Set<UUID> rotating = new HashSet<>();
    private final Map<UUID, Person> known = new HashMap<>();

    /** Of one level; what stands first wins. */
    private record Sources(List<Shift> overrides, List<Shift> shifts, List<Layer> layers) {

        Level level(int number) {
            List<Coverage> all = new ArrayList<>();
            all.add(new FixedShifts(List.copyOf(overrides)));
            all.add(new FixedShifts(List.copyOf(shifts)));
            for (int i = layers.size() - 1; i >= 0; i--) { // the last layer wins
                all.add(layers.get(i));
            }
            return new Level(number, List.copyOf(all));
        }
    }

    private Sources at(int level) {
        return levels.computeIfAbsent(level, k -> new Sources(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    /** In the order of their ranks. */
    void add(ScheduleLayer layer) {
        Layer rotation = layer.layer();
        at(layer.level()).layers().add(rotation);
        rotating.addAll(rotation.rotation().people());
    }

    void add(OnCallOverride override) {
        at(override.level()).overrides().add(override.shift());
        know(override.person());
    }

    void add(OnCallShift shift) {
        Period period = new Period(shift.from(), shift.to());
        at(shift.level()).shifts().add(new Shift(shift.person().id(), period, "shift"));
        know(shift.person());
    }

    private void know(Person person) {
        known.put(person.id(), person);
    }

    /** Of whom the rotations speak. */
    Set<UUID> rotating() {
        return Set.copyOf(rotating);
    }

    /** @param people at least those of the rotations */
    Plan plan(Team team, Map<UUID, Person> people) {
        people.values().stream()
                .filter(person -> rotating.contains(person.id()))
                .forEach(this::know);
        List<Level> all = new ArrayList<>();
        levels.forEach((number, sources) -> all.add(sources.level(number)));
        return new Plan(team, all, known);
    }
}
