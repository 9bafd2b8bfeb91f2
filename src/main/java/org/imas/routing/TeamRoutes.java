package org.imas.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imas.organization.Teams;
import org.imas.platform.Generation;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Remembered;
import org.imas.registry.ConfiguredProvider;
import org.imas.registry.Providers;

/** The teams' own targets and preferences in the database. */
@ApplicationScoped
public class TeamRoutes {

    private static final Of NOTHING = new Of(List.of(), List.of());

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Teams teams;

    @Inject
    private Providers providers;

    @Inject
    private TeamRoutingChecks checks;

    @Inject
    private Generation generation;

    private final Remembered<Map<UUID, Of>> remembered = new Remembered<>(() -> generation, this::all);

    /** What one team wants. */
    record Of(List<TeamTarget> targets, List<TeamPreference> preferences) {

        Optional<String> target(UUID provider) {
            return targets.stream()
                    .filter(target -> target.providerId().equals(provider))
                    .map(TeamTarget::target)
                    .findFirst();
        }

        boolean prefers(UUID provider, String severity) {
            return preferences.stream().anyMatch(preference -> preference.wants(provider, severity));
        }
    }

    /** As they are remembered since the configuration last changed. */
    Of of(UUID team) {
        return remembered.current().getOrDefault(team, NOTHING);
    }

    private Map<UUID, Of> all() {
        Map<UUID, Of> all = new HashMap<>();
        database.createQuery("select t from TeamTarget t order by t.id", TeamTarget.class)
                .getResultList()
                .forEach(target -> of(all, target.teamId()).targets().add(target));
        database.createQuery("select p from TeamPreference p order by p.id", TeamPreference.class)
                .getResultList()
                .forEach(
                        preference -> of(all, preference.teamId()).preferences().add(preference));
        return all;
    }

    private static Of of(Map<UUID, Of> all, UUID team) {
        return all.computeIfAbsent(team, k -> new Of(new ArrayList<>(), new ArrayList<>()));
    }

    private Of stored(UUID team) {
        return new Of(rows(team, TeamTarget.class), rows(team, TeamPreference.class));
    }

    @Transactional
    public TeamRouting view(UUID team) {
        existing(team);
        Of own = stored(team);
        return new TeamRouting(
                own.targets().stream()
                        .map(row -> new TeamRouting.Target(name(row.providerId()), row.target()))
                        .toList(),
                own.preferences().stream()
                        .map(row -> new TeamRouting.Preference(name(row.providerId()), row.severities()))
                        .toList());
    }

    /** The teams that have wishes of their own. */
    @Transactional
    public Set<UUID> owners() {
        return all().keySet();
    }

    @Transactional
    public TeamRouting replace(UUID team, TeamRouting wanted) {
        existing(team);
        TeamRoutingChecks.Checked checked = checks.check(team, wanted);
        Of before = stored(team);
        before.targets().forEach(database::remove);
        before.preferences().forEach(database::remove);
        database.flush();
        checked.targets().forEach(database::persist);
        checked.preferences().forEach(database::persist);
        database.flush();
        return view(team);
    }

    private void existing(UUID team) {
        if (teams.byId(team).isEmpty()) {
            throw new Refusal(Problem.notFound("team", team));
        }
    }

    private <T> List<T> rows(UUID team, Class<T> type) {
        return database.createQuery(
                        "select r from " + type.getSimpleName() + " r where r.teamId = :team order by r.id", type)
                .setParameter("team", team)
                .getResultList();
    }

    private String name(UUID provider) {
        return providers.byId(provider).map(ConfiguredProvider::name).orElseGet(provider::toString);
    }
}
