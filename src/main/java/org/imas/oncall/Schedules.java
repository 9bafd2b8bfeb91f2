package org.imas.oncall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imas.oncall.ScheduleDraft.LevelDraft;
import org.imas.organization.Team;

/** The schedules in the database, each written as a whole. */
@ApplicationScoped
@Transactional
public class Schedules {

    private static final Duration LOOKED_AHEAD = Duration.ofDays(60);

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private ScheduledTeams teams;

    @Inject
    private ScheduleDrafts drafts;

    @Inject
    private OnCall onCall;

    @Inject
    private Clock clock;

    /**
     * A schedule that was saved.
     *
     * @param warnings when nobody will be on call in the next sixty days, overrides and explicit shifts counted
     */
    public record Saved(List<LevelDraft> levels, List<Gap> warnings) {}

    public ScheduleDraft view(UUID team) {
        return document(teams.existing(team));
    }

    /** The teams that have one. */
    public List<UUID> owners() {
        return database.createQuery("select distinct l.teamId from ScheduleLayer l", UUID.class)
                .getResultList();
    }

    public Saved replace(UUID id, ScheduleDraft wanted) {
        Team team = teams.held(id);
        List<ScheduleLayer> checked = drafts.check(id, wanted);
        layers(team).forEach(database::remove);
        database.flush(); // or the places of the old layers would still be taken
        checked.forEach(database::persist);
        database.flush();
        Instant now = clock.instant();
        return new Saved(document(team).all(), onCall.gaps(team, now, now.plus(LOOKED_AHEAD)));
    }

    private List<ScheduleLayer> layers(Team team) {
        return database.createQuery(
                        "select l from ScheduleLayer l where l.teamId = :team order by l.level, l.rank",
                        ScheduleLayer.class)
                .setParameter("team", team.id())
                .getResultList();
    }

    private ScheduleDraft document(Team team) {
        NavigableMap<Integer, List<ScheduleDraft.LayerDraft>> levels = layers(team).stream()
                .collect(Collectors.groupingBy(
                        ScheduleLayer::level,
                        TreeMap::new,
                        Collectors.mapping(ScheduleLayer::draft, Collectors.toList())));
        return new ScheduleDraft(levels.entrySet().stream()
                .map(level -> new LevelDraft(level.getKey(), level.getValue()))
                .toList());
    }
}
