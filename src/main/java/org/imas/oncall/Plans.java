package org.imas.oncall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imas.organization.OnCallShifts;
import org.imas.organization.Person;
import org.imas.organization.Team;
import org.imas.platform.Generation;
import org.imas.platform.Remembered;

/** The plans of all teams, put together from what the database says. */
@ApplicationScoped
public class Plans {

    /** What ended before is not read: a turn in progress that began earlier shows its start as if nothing had replaced it. */
    private static final Duration LOOKED_BACK = Duration.ofDays(35);

    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private OnCallShifts shifts;

    @Inject
    private Generation generation;

    @Inject
    private Clock clock;

    private final Remembered<Ahead> remembered = new Remembered<>(() -> generation, this::ahead);

    /** What holds from a time on. */
    private record Ahead(Instant from, Map<UUID, Plan> byTeam) {}

    private Ahead ahead() {
        Instant now = clock.instant();
        return new Ahead(now, read(now, Optional.empty()));
    }

    /** For that time and later; remembered unless that is long past. */
    Plan of(Team team, Instant since) {
        Ahead ahead = remembered.current();
        return since.isBefore(ahead.from())
                ? stored(team, since)
                : ahead.byTeam().getOrDefault(team.id(), Plan.nobody(team));
    }

    /** Of every team that has any, from now on. */
    Collection<Plan> all() {
        return remembered.current().byTeam().values();
    }

    /** As the database has it, with what the present transaction has changed. */
    Plan stored(Team team, Instant since) {
        return read(since, Optional.of(team)).getOrDefault(team.id(), Plan.nobody(team));
    }

    /** As it would be if the team had those layers, in the order of their ranks, instead of its own. */
    Plan supposed(Team team, Instant since, List<ScheduleLayer> layers) {
        return read(since, Optional.of(team), layers).getOrDefault(team.id(), Plan.nobody(team));
    }

    private Map<UUID, Plan> read(Instant since, Optional<Team> only) {
        return read(since, only, layers(only));
    }

    private Map<UUID, Plan> read(Instant since, Optional<Team> only, List<ScheduleLayer> layers) {
        Map<UUID, PlanParts> parts = new HashMap<>();
        Instant from = since.minus(LOOKED_BACK);
        layers.forEach(layer -> of(parts, layer.teamId()).add(layer));
        overrides(from, only)
                .forEach(override -> of(parts, override.team().id()).add(override));
        only.map(team -> shifts.endingAfter(from, team))
                .orElseGet(() -> shifts.endingAfter(from))
                .forEach(shift -> of(parts, shift.team().id()).add(shift));
        Map<UUID, Person> people = people(parts.values());
        return teams(parts.keySet())
                .collect(Collectors.toMap(Team::id, team -> of(parts, team.id()).plan(team, people)));
    }

    private static PlanParts of(Map<UUID, PlanParts> parts, UUID team) {
        return parts.computeIfAbsent(team, k -> new PlanParts());
    }

    private List<ScheduleLayer> layers(Optional<Team> only) {
        String all = "select l from ScheduleLayer l";
        String order = " order by l.level, l.rank";
        return only.map(team -> database.createQuery(all + " where l.teamId = :team" + order, ScheduleLayer.class)
                        .setParameter("team", team.id()))
                .orElseGet(() -> database.createQuery(all + order, ScheduleLayer.class))
                .getResultList();
    }

    private List<OnCallOverride> overrides(Instant since, Optional<Team> only) {
        String all = "select o from OnCallOverride o join fetch o.person join fetch o.team where o.endsAt > :since";
        return only.map(team -> database.createQuery(all + " and o.team.id = :team", OnCallOverride.class)
                        .setParameter("team", team.id()))
                .orElseGet(() -> database.createQuery(all, OnCallOverride.class))
                .setParameter("since", since)
                .getResultList();
    }

    private Map<UUID, Person> people(Collection<PlanParts> parts) {
        return select(
                        "select p from Person p where p.id in :ids",
                        Person.class,
                        parts.stream().flatMap(part -> part.rotating().stream()))
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    private Stream<Team> teams(Collection<UUID> ids) {
        return select("select t from Team t where t.id in :ids", Team.class, ids.stream());
    }

    private <T> Stream<T> select(String query, Class<T> type, Stream<UUID> ids) {
        List<UUID> all = ids.distinct().toList();
        return IntStream.iterate(0, start -> start < all.size(), start -> start + AT_ONCE)
                .mapToObj(start -> all.subList(start, Math.min(all.size(), start + AT_ONCE)))
                .flatMap(some -> database.createQuery(query, type).setParameter("ids", some).getResultList().stream());
    }
}
