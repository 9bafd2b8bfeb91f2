package org.imas.oncall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.imas.oncall.ScheduleDraft.LayerDraft;
import org.imas.oncall.ScheduleDraft.LevelDraft;
import org.imas.organization.Person;
import org.imas.platform.Fault;

/** Makes the rows of a team's schedule of what somebody wrote, and keeps every fault with its place. */
final class ScheduleReader {

    private final UUID team;
    private final Function<String, Optional<Person>> find;
    private final Map<String, Optional<Person>> known = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<ScheduleLayer> rows = new ArrayList<>();

    ScheduleReader(UUID team, Function<String, Optional<Person>> find) {
        this.team = team;
        this.find = find;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    List<ScheduleLayer> read(ScheduleDraft wanted) {
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < wanted.all().size(); i++) {
            LevelDraft level = wanted.all().get(i);
            int number = level.level() == null ? i + 1 : level.level();
            if (!numbers.add(number)) {
                faults.add(new Fault("levels[" + i + "].level", number + " is there twice"));
            }
            for (int rank = 0; rank < level.all().size(); rank++) {
                String place = "levels[" + i + "].layers[" + rank + "]";
                read(level.all().get(rank), new ScheduleLayer.Place(team, number, rank), place);
            }
        }
        return List.copyOf(rows);
    }

    private void read(LayerDraft wanted, ScheduleLayer.Place where, String place) {
        List<UUID> people = people(wanted.rotating(), place);
        LayerDraft settled = wanted.settled(
                "layer " + (where.rank() + 1),
                people.stream().map(UUID::toString).toList());
        new LayerReader(place, faults)
                .read(settled, people)
                .ifPresent(checked -> rows.add(ScheduleLayer.at(where, settled)));
    }

    private List<UUID> people(List<String> wanted, String place) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Optional<Person> person = known.computeIfAbsent(wanted.get(i), find);
            person.ifPresent(found -> ids.add(found.id()));
            if (person.isEmpty()) {
                faults.add(new Fault(
                        place + ".people[" + i + "]",
                        "there is no person with this id, and not exactly one with this name"));
            }
        }
        return ids;
    }
}
