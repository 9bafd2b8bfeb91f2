package org.imas.oncall;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.imas.organization.Person;
import org.imas.organization.Team;

/** All that says who is on call for one team, put together. */
final class Plan {

    private static final int FIRST_LEVEL = 1;
    private static final Comparator<Duty> FIRST_CALLED =
            Comparator.comparingInt(Duty::level).thenComparing(Duty::from);

    private final Team team;
    private final List<Level> levels;
    private final Map<UUID, Person> people;

    /** @param people everybody who is on call at any time */
    Plan(Team team, List<Level> levels, Map<UUID, Person> people) {
        this.team = team;
        this.levels = List.copyOf(levels);
        this.people = Map.copyOf(people);
    }

    static Plan nobody(Team team) {
        return new Plan(team, List.of(), Map.of());
    }

    boolean speaksOf(UUID person) {
        return people.containsKey(person);
    }

    /** Those on call at that time, the lowest level first, then the one that began first. */
    List<Duty> at(Instant at) {
        return during(Period.at(at));
    }

    /** Those on call at some time in that period, in the same order, each with the whole time they serve. */
    List<Duty> during(Period wanted) {
        return levels.stream()
                .flatMap(level -> level.during(wanted).stream().flatMap(shift -> duty(level, shift)))
                .sorted(FIRST_CALLED)
                .toList();
    }

    private Stream<Duty> duty(Level level, Shift shift) {
        Person person = people.get(shift.person());
        return person == null
                ? Stream.empty() // deleted between two readings: the next one knows
                : Stream.of(new Duty(
                        person,
                        team,
                        level.number(),
                        shift.period().from(),
                        shift.period().to(),
                        shift.source()));
    }

    /** When nobody is on call at the first level, or at another one that has a rotation. */
    List<Gap> gaps(Period wanted) {
        return needed().stream()
                .flatMap(number ->
                        level(number).gaps(wanted).stream().map(period -> new Gap(number, period.from(), period.to())))
                .toList();
    }

    private NavigableSet<Integer> needed() {
        NavigableSet<Integer> numbers = new TreeSet<>(List.of(FIRST_LEVEL));
        levels.stream().filter(Level::rotates).map(Level::number).forEach(numbers::add);
        return numbers;
    }

    private Level level(int number) {
        return levels.stream()
                .filter(level -> level.number() == number)
                .findFirst()
                .orElse(new Level(number, List.of()));
    }
}
